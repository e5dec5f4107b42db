using System.Globalization;
using System.Text;

namespace RepairWorkflows.Repairs.Forms;

/// <summary>Tells texts that people can read from those that only look like it.</summary>
internal static class VisibleText
{
    // Letters and marks by their category, and yet nothing to be seen: fillers, the empty braille cell, joiners.
    private static readonly HashSet<int> Unseen = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0];

    /// <summary>Whether nothing of it is to be seen: only spaces and characters without width.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is >= 0xFE00 and <= 0xFE0F   // variation selectors
        || Unseen.Contains(rune.Value));

    /// <summary>Whether it is of one line, and reads in the order in which it is written.</summary>
    /// <remarks>Joiners are left alone: emoji and some scripts need them within a text.</remarks>
    public static bool IsOneLine(string text) => IsWellFormed(text)
        && !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' || TurnsDirection(c));

    /// <summary>Whether its only control characters are line ends and tabs.</summary>
    public static bool IsLines(string text) =>
        IsWellFormed(text) && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    // The embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9).
    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar)
        || text.Contains('\uFFFD', StringComparison.Ordinal);
}
