using System.Globalization;
using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Dashboard.Language;

/// <summary>Says instants in words and exactly, in the site's time zone.</summary>
internal sealed class Moments(Words words, TimeProvider clock, IOptions<SiteOptions> site)
{
    /// <summary>How a browser writes a local date and time.</summary>
    public const string LocalFormat = "yyyy-MM-ddTHH:mm";

    /// <summary>The site's time zone.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone);

    /// <summary>
    /// The time as in <see cref="OfDay(DateTimeOffset)"/>; beside it, where it helps, how far off that is.
    /// </summary>
    public string InWords(DateTimeOffset at) =>
        Beside(at) is { } distance ? words.Format("moment.beside", OfDay(at), distance) : OfDay(at);

    /// <summary>Since when, and for how long where that is not said beside the time.</summary>
    public string Since(DateTimeOffset at) =>
        clock.GetUtcNow() - at is var span && span >= TimeSpan.FromHours(1)
            ? words.Format("moment.since-for", OfDay(at), Span(span))
            : words.Format("order.since", InWords(at));

    /// <summary>The time of day on the day itself, with the date on any other.</summary>
    public string OfDay(DateTimeOffset at) => OfDay(at, isDated: !IsToday(at));

    /// <summary>The time of day, with the date or without; with the year too where it is another.</summary>
    public string OfDay(DateTimeOffset at, bool isDated)
    {
        var local = Local(at);
        var format = !isDated ? "HH:mm"
            : local.Year == Local(clock.GetUtcNow()).Year ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm";
        return local.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>As <see cref="OfDay(DateTimeOffset)"/>, to the second.</summary>
    public string OfSecond(DateTimeOffset at) => OfDay(at) + Local(at).ToString(":ss", CultureInfo.InvariantCulture);

    /// <summary>Whether it is on the site's present day.</summary>
    public bool IsToday(DateTimeOffset at) => Local(at).Date == Local(clock.GetUtcNow()).Date;

    /// <summary>To the second, with the offset.</summary>
    public string Exactly(DateTimeOffset at) =>
        Local(at).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    /// <summary>The two largest parts, of the nearest second: <c>1 d 4 h</c>, <c>3 min 20 s</c>.</summary>
    public string Span(TimeSpan span)
    {
        span = TimeSpan.FromSeconds(Math.Round(span.TotalSeconds, MidpointRounding.AwayFromZero));
        (int Count, string Unit)[] parts =
            [(span.Days, "day"), (span.Hours, "hour"), (span.Minutes, "minute"), (span.Seconds, "second")];
        var said = parts.SkipWhile(part => part.Count == 0).Take(2).DefaultIfEmpty((Count: 0, Unit: "second"));
        return string.Join(' ', said.Select(part => $"{part.Count} {words[$"countdown.{part.Unit}"]}"));
    }

    /// <summary>As <see cref="Span"/>, and what is less than a minute to the millisecond.</summary>
    public string FineSpan(TimeSpan span) => span.Duration() switch
    {
        var size when size >= TimeSpan.FromMinutes(1) => Span(span),
        var size when size >= TimeSpan.FromSeconds(1) => string.Create(
            CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.##} {words["countdown.second"]}"),
        _ => string.Create(
            CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0.#} {words["timing.millisecond"]}"),
    };

    /// <summary>What a local date and time, as a browser writes it, means; null when it is none.</summary>
    public DateTimeOffset? Parse(string local)
    {
        if (!DateTime.TryParse(local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return null;
        }

        var unspecified = DateTime.SpecifyKind(moment, DateTimeKind.Unspecified);
        return new DateTimeOffset(unspecified, Zone.GetUtcOffset(unspecified)).ToUniversalTime();
    }

    /// <summary>The instant on the site's clocks.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    private string? Beside(DateTimeOffset at)
    {
        var now = clock.GetUtcNow();
        var minutes = (int)Math.Floor((now - at).Duration().TotalMinutes);
        return (minutes, now >= at, (Local(at).Date - Local(now).Date).Days) switch
        {
            (0, _, _) => words["moment.now"],
            ( < 60, true, _) => words.Format("moment.minutes-ago", minutes),
            ( < 60, false, _) => words.Format("moment.in-minutes", minutes),
            (_, _, -1) => words["moment.yesterday"],
            (_, _, 1) => words["moment.tomorrow"],
            _ => null,
        };
    }
}
