using System.Globalization;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>Where the points of a clock lie on its strip, in percent from the left.</summary>
internal sealed record ClockPicture
{
    private const double RoomAfterLimit = 1.2;
    private const double RoomAfterLast = 1.05;
    private const int MostDays = 21;

    /// <summary>The clock.</summary>
    public required ClockRecord Clock { get; init; }

    /// <summary>The instant at the right edge.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>When it warns; null when its policy does not.</summary>
    public DateTimeOffset? WarnAt { get; init; }

    /// <summary>The stretches in which it will count.</summary>
    public required IReadOnlyList<ClockSpan> Ahead { get; init; }

    /// <summary>The stretches in which it does not count, and those in which nobody would expect it to.</summary>
    public required IReadOnlyList<ClockSpan> Marked { get; init; }

    /// <summary>The stages besides the limit that have their place.</summary>
    public required IReadOnlyList<ClockMark> Stages { get; init; }

    /// <summary>How it stands, as a word texts and colours are found by.</summary>
    public required string Verdict { get; init; }

    /// <summary>How far from its limit it stopped, or stands over it; zero otherwise.</summary>
    public TimeSpan Distance { get; init; }

    /// <summary>The picture as of an instant.</summary>
    public static ClockPicture Of(ClockExplanation explanation, DateTimeOffset now)
    {
        var clock = explanation.Clock;
        var end = clock.StoppedAt ?? now;
        var limit = clock.DueAt ?? end;
        var span = Max(limit - clock.StartedAt, TimeSpan.FromSeconds(1));
        var last = explanation.Marks.Max(mark => mark.At) ?? limit;
        var isOver = clock.BreachedAt is not null || (clock.DueAt is { } due && end > due);
        return new ClockPicture
        {
            Clock = clock,
            End = clock.StartedAt + Max(
                span * RoomAfterLimit, (Max(end - clock.StartedAt, last - clock.StartedAt)) * RoomAfterLast),
            WarnAt = explanation.WarnAt,
            Ahead = [.. explanation.Spans.Where(one => one is { Kind: ClockSpanKind.Counted, IsAhead: true })],
            Marked = [.. explanation.Spans.Where(
                one => one.Kind is ClockSpanKind.OutsideHours or ClockSpanKind.OnHold || one.Reason is not null)],
            Stages = [.. explanation.Marks.Where(mark => mark is { At: not null, Percent: not ClockStage.Limit })],
            Verdict = VerdictOf(explanation, isOver),
            Distance = clock.DueAt is { } limitAt ? (end - limitAt).Duration() : TimeSpan.Zero,
        };
    }

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
        var first = TimeZoneInfo.ConvertTime(Clock.StartedAt, zone).Date.AddDays(1);
        var nights = Math.Min((int)(End - Clock.StartedAt).TotalDays + 1, MostDays + 1);
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
        var share = (at - Clock.StartedAt) / (End - Clock.StartedAt);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(share, 0, 1) * 100:0.##}%");
    }

    /// <summary>How wide a stretch is, as css writes it.</summary>
    public string Width(ClockSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Clamp((span.To - span.From) / (End - Clock.StartedAt), 0, 1) * 100:0.##}%");

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
