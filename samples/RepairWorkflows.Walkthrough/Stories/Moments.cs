using System.Globalization;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Walkthrough.Stories;

/// <summary>
/// Spans such as <c>35m</c>, and the words in double braces that stand for instants: an anchor, and a span to add or
/// take away, as in <c>{{now+2h}}</c>.
/// </summary>
internal static partial class Moments
{
    /// <summary>A whole number with s, m, h or d: seconds, minutes, hours, days.</summary>
    /// <exception cref="WalkFailedException">It is something else.</exception>
    public static TimeSpan Span(string text) => Length().Match(text) is { Success: true } match
        ? Of(match)
        : throw new WalkFailedException($"'{text}' is no span: write for example 30s, 5m, 2h or 1d.");

    /// <summary>The text with instants in place of the words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="anchor">Knows the anchors; null for one that has no instant here.</param>
    /// <exception cref="WalkFailedException">An anchor has no instant.</exception>
    public static string Replace(string text, Func<string, DateTimeOffset?> anchor) => Word().Replace(
        text,
        word => At(word, anchor)?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            ?? throw new WalkFailedException($"There is no instant for {word.Value} here."));

    /// <summary>The instant a single word stands for; null when its anchor has none.</summary>
    /// <exception cref="WalkFailedException">It is no such word.</exception>
    public static DateTimeOffset? At(string text, Func<string, DateTimeOffset?> anchor) =>
        Word().Match(text) is { Success: true } word && word.Length == text.Length
            ? At(word, anchor)
            : throw new WalkFailedException($"'{text}' is no instant: write for example {{{{appointment-15m}}}}.");

    private static DateTimeOffset? At(Match word, Func<string, DateTimeOffset?> anchor)
    {
        var span = word.Groups["count"].Success ? Of(word) : TimeSpan.Zero;
        return anchor(word.Groups["anchor"].Value) + (word.Groups["sign"].Value == "-" ? -span : span);
    }

    private static TimeSpan Of(Match match)
    {
        var count = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "s" => TimeSpan.FromSeconds(count),
            "m" => TimeSpan.FromMinutes(count),
            "h" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        };
    }

    [GeneratedRegex("^(?<count>[0-9]{1,4})(?<unit>[smhd])$")]
    private static partial Regex Length();

    [GeneratedRegex(@"\{\{(?<anchor>[a-z-]+)((?<sign>[+-])(?<count>[0-9]{1,4})(?<unit>[smhd]))?\}\}")]
    private static partial Regex Word();
}
