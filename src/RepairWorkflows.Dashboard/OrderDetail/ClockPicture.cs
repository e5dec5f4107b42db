using System.Globalization;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>Where the points of a clock lie on its strip, in percent from the left.</summary>
public sealed record ClockPicture
{
    private const double RoomAfterLimit = 1.2;
    private const double RoomAfterLast = 1.05;
    private const int MostDays = 21;

    /// <summary>The instant at the left edge: its start.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The instant at the right edge.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>When it breaches; null while it is on hold.</summary>
    public DateTimeOffset? Limit { get; init; }

    /// <summary>When it warns; null when its policy does not.</summary>
    public DateTimeOffset? WarnAt { get; init; }

    /// <summary>The stretches in which it will count.</summary>
    public required IReadOnlyList<ClockSpan> Ahead { get; init; }

    /// <summary>The stretches in which it does not count, and those in which nobody would expect it to.</summary>
    public required IReadOnlyList<ClockSpan> Marked { get; init; }

    /// <summary>The stages besides the limit that have their place.</summary>
    public IReadOnlyList<ClockMark> Stages { get; init; } = [];

    /// <summary>How it stands, as a word texts and colours are found by.</summary>
    public required string Verdict { get; init; }

    /// <summary>How much it counted over its limit, or has left to count: of its own time, as its text says.</summary>
    public TimeSpan Distance { get; init; }

    /// <summary>Whether it is over, and all of that lies outside working hours: no time counts as over.</summary>
    public bool IsOverOutside { get; init; }

    /// <summary>What is said of that beside the countdown, which goes by the wall; null for nothing.</summary>
    public string? CountWord { get; init; }

    /// <summary>Whether something of it does not count, so that its patterns need words.</summary>
    public bool HasPatterns => Marked.Count > 0;

    /// <summary>The picture as of an instant.</summary>
    public static ClockPicture Of(ClockExplanation explanation, DateTimeOffset now)
    {
        var clock = explanation.Clock;
        var end = clock.StoppedAt ?? now;
        var limit = clock.DueAt ?? end;
        var last = explanation.Marks.Max(mark => mark.At) ?? limit;
        var isOver = clock.BreachedAt is not null || (clock.DueAt is { } due && end > due);
        return Of(explanation.Spans, clock.StartedAt, limit, end > last ? end : last) with
        {
            Limit = clock.DueAt,
            WarnAt = explanation.WarnAt,
            Stages = [.. explanation.Marks.Where(mark => mark is { At: not null, Percent: not ClockStage.Limit })],
            Verdict = VerdictOf(explanation, isOver),
            Distance = explanation.Verdict.Over ?? (explanation.Budget - explanation.Used).Duration(),
            IsOverOutside = explanation.Verdict.Over == TimeSpan.Zero,
            CountWord = explanation.Calendar is null ? null : isOver ? "counted-over" : "counted-left",
        };
    }

    /// <summary>The picture of what a limit would mean.</summary>
    public static ClockPicture Of(PolicyPreview preview) => Of(
        preview.Spans, preview.ReportedAt, preview.DueAt,
        preview.Stages.Select(stage => stage.At).Append(preview.DueAt).Max()) with
    {
        Limit = preview.DueAt,
        Stages = [.. preview.Stages.Select(stage => stage.ToMark()).Where(mark => mark.Percent != ClockStage.Limit)],
    };

    /// <summary>The class of a stretch's pattern, in the strip and in its legend.</summary>
    public static string PatternOf(ClockSpanKind kind, string? reason) => (kind, reason) switch
    {
        (ClockSpanKind.Counted, _) => "made-up",
        (ClockSpanKind.OnHold, _) => "idle on-hold",
        (_, null) => "idle",
        _ => "idle holiday",
    };

    /// <summary>The midnights on the strip; none when it has fewer than two or more than fit below it.</summary>
    public IReadOnlyList<DateTimeOffset> MidnightsIn(TimeZoneInfo zone)
    {
        var first = TimeZoneInfo.ConvertTime(From, zone).Date.AddDays(1);
        var nights = Math.Min((int)(End - From).TotalDays + 1, MostDays + 1);
        List<DateTimeOffset> midnights =
        [
            .. Enumerable.Range(0, nights).Select(night => first.AddDays(night))
                .Select(day => new DateTimeOffset(day, zone.GetUtcOffset(day))).Where(day => day < End),
        ];
        return midnights.Count is >= 2 and <= MostDays ? midnights : [];
    }

    /// <summary>The width a label's digits take at most, in rem.</summary>
    public static double WidthOf(string label) => label.Length * 0.46;

    /// <summary>The place of an instant, as css writes it.</summary>
    public string Place(DateTimeOffset at)
    {
        var share = (at - From) / (End - From);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(share, 0, 1) * 100:0.##}%");
    }

    /// <summary>How wide a stretch is, as css writes it.</summary>
    public string Width(ClockSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Clamp((span.To - span.From) / (End - From), 0, 1) * 100:0.##}%");

    // There is room for what comes after the limit, and a little after the last that came.
    private static ClockPicture Of(
        IReadOnlyList<ClockSpan> spans, DateTimeOffset from, DateTimeOffset limit, DateTimeOffset last) => new()
    {
        From = from,
        End = from + Max(
            Max(limit - from, TimeSpan.FromSeconds(1)) * RoomAfterLimit, (last - from) * RoomAfterLast),
        Ahead = [.. spans.Where(one => one is { Kind: ClockSpanKind.Counted, IsAhead: true })],
        Marked = [.. spans.Where(
            one => one.Kind is ClockSpanKind.OutsideHours or ClockSpanKind.OnHold || one.Reason is not null)],
        Verdict = "running",
    };

    private static string VerdictOf(ClockExplanation explanation, bool isOver) =>
        (explanation.Clock.State, isOver) switch
        {
            (ClockState.Stopped, true) => "breached",
            (ClockState.Stopped, false) => explanation.Verdict.Outcome switch
            {
                ClockOutcome.NotApplicable => "not-applicable",
                ClockOutcome.Replaced => "replaced",
                _ => "kept",
            },
            (_, true) => "breached-running",
            (ClockState.OnHold, _) => "on-hold",
            _ => "running",
        };

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
