using System.Globalization;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>Reads times and lengths of time.</summary>
/// <param name="zone">The site's time zone.</param>
internal sealed partial class TimeReader(TimeZoneInfo zone)
{
    private static readonly string[] Spans = [@"d\.hh\:mm\:ss", @"h\:mm\:ss", @"hh\:mm\:ss"];

    /// <summary>The time that a text begins with, and what follows; null when it begins with none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">What a time of the day, the next day and a length of time are counted from.</param>
    /// <exception cref="UnreadableLineException"><see cref="ScenarioErrors.TimeMalformed"/>.</exception>
    public (ScenarioTime Time, string Left)? Begin(string text, DateTimeOffset now)
    {
        var match = Beginning().Match(text);
        return match.Success ? (Read(match, now), text[match.Length..].TrimStart()) : null;
    }

    /// <summary>The time that is all of a text.</summary>
    /// <exception cref="UnreadableLineException"><see cref="ScenarioErrors.TimeMalformed"/>.</exception>
    public ScenarioTime Read(string text, DateTimeOffset now) =>
        Begin(text, now) is (var time, "") ? time : throw Malformed(text);

    /// <summary>The day that is all of a text: <c>03-05</c> of this year, or <c>2026-03-05</c>.</summary>
    /// <exception cref="UnreadableLineException"><see cref="ScenarioErrors.TimeMalformed"/>.</exception>
    public DateOnly Day(string text, DateTimeOffset now) => text.Count(sign => sign == '-') == 2
        ? DayOf(text, text)
        : DayOf($"{TimeZoneInfo.ConvertTime(now, zone).Year}-{text}", text);

    /// <summary>The instant at which the site's clocks show a time.</summary>
    public DateTimeOffset At(DateTime local) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>A length of time: <c>00:10:00</c>, <c>10 min</c>, <c>10分钟</c>.</summary>
    /// <exception cref="UnreadableLineException"><see cref="ScenarioErrors.SpanMalformed"/>.</exception>
    public static TimeSpan ReadSpan(string text) =>
        TimeSpan.TryParseExact(text, Spans, CultureInfo.InvariantCulture, out var span) ? span
        : Length().Match(text) is { Success: true } length && length.Length == text.Length ? SpanOf(length)
        : throw new UnreadableLineException(ScenarioErrors.SpanMalformed, text);

    private ScenarioTime Read(Match match, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        if (match.Groups["number"].Success)
        {
            return new(now + SpanOf(match), HasSeconds: true);
        }

        var day = match.Groups["date"] is { Success: true } date ? DayOf(date.Value, match.Value)
            : match.Groups["monthDay"] is { Success: true } short_ ? Day(short_.Value, now)
            : DateOnly.FromDateTime(local).AddDays(match.Groups["next"].Success ? 1 : 0);
        return TimeOnly.TryParse(match.Groups["clock"].Value, CultureInfo.InvariantCulture, out var time)
            ? new(At(day.ToDateTime(time)), match.Groups["second"].Success)
            : throw Malformed(match.Value);
    }

    private static DateOnly DayOf(string text, string all) =>
        DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy-MM-dd"], CultureInfo.InvariantCulture, default, out var day)
            ? day
            : throw Malformed(all);

    private static TimeSpan SpanOf(Match match)
    {
        var number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            ['秒'] or ['S', ..] => TimeSpan.FromSeconds(number),
            ['分', ..] or ['M', ..] => TimeSpan.FromMinutes(number),
            ['小', ..] or ['H', ..] => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
    }

    private static UnreadableLineException Malformed(string text) => new(ScenarioErrors.TimeMalformed, text);

    [GeneratedRegex(
        @"^(?:\+\s*" + LengthShape + @"|(?:(?<date>\d{4}-\d{1,2}-\d{1,2})\s+|(?<monthDay>\d{1,2}-\d{1,2})\s+"
        + @"|(?<next>次日|next day)\s*)?(?<clock>\d{1,2}:\d{2}(?<second>:\d{2})?)(?![\d:]))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex("^" + LengthShape, RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    private const string LengthShape =
        @"(?<number>\d{1,6})\s*(?<unit>秒|分钟|分|小时|天|日|(?:seconds?|sec|s|minutes?|min|m|hours?|h|days?|d)\b)";
}
