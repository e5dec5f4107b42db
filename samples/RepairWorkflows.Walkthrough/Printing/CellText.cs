using System.Text;

namespace RepairWorkflows.Walkthrough.Printing;

/// <summary>Text in columns of a terminal, where a Chinese character takes two.</summary>
internal static class CellText
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>How many columns a text takes.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>The text in exactly so many columns: cut with an ellipsis, or filled with spaces.</summary>
    public static string Fit(string text, int columns)
    {
        var line = text.ReplaceLineEndings(" ");
        if (Width(line) > columns)
        {
            line = Cut(line, columns - 1) + "…";
        }

        return line + new string(' ', columns - Width(line));
    }

    private static string Cut(string text, int columns)
    {
        var cut = new StringBuilder();
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
            if (width > columns)
            {
                break;
            }

            cut.Append(rune);
        }

        return cut.ToString();
    }

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark
            or System.Globalization.UnicodeCategory.Format => 0,
        _ => Wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
    };
}
