namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>The signs of a line, whichever keyboard they come from.</summary>
internal static class LineText
{
    private const string Wide = "：；＝（），\u3000［］＋";
    private const string Narrow = ":;=(), []+";

    /// <summary>The text with ordinary signs for full-width ones, and one space for many.</summary>
    public static string Plain(string text) => string.Join(
        ' ',
        string.Concat(text.Select(sign => Wide.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at
            ? Narrow[at]
            : sign)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The parts between semicolons; empty ones are left out.</summary>
    public static IReadOnlyList<string> Parts(string text, char between = ';') =>
        text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What stands before and after the first sign; null when there is none.</summary>
    public static (string Before, string After)? Split(string text, char sign) =>
        text.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at
            ? (text[..at].Trim(), text[(at + 1)..].Trim())
            : null;
}
