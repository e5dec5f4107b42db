using System.Globalization;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>Where the points of a clock lie on its strip, in percent from the left.</summary>
internal sealed record ClockPicture
{
    private const double RoomAfterLimit = 1.2;

    /// <summary>The clock.</summary>
    public required ClockRecord Clock { get; init; }

    /// <summary>The instant at the right edge.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>When it warns; null when its policy does not.</summary>
    public DateTimeOffset? WarnAt { get; init; }

    /// <summary>The stretches in which it does not count.</summary>
    public required IReadOnlyList<ClockSpan> Idle { get; init; }

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
        var isOver = clock.BreachedAt is not null || (clock.DueAt is { } due && end > due);
        return new ClockPicture
        {
            Clock = clock,
            End = clock.StartedAt + Max(span * RoomAfterLimit, (end - clock.StartedAt) * 1.05),
            WarnAt = explanation.WarnAt,
            Idle = [.. explanation.Spans.Where(
                one => one.Kind is ClockSpanKind.OutsideHours or ClockSpanKind.OnHold && one.From < one.To)],
            Verdict = VerdictOf(explanation, isOver),
            Distance = clock.DueAt is { } limitAt ? (end - limitAt).Duration() : TimeSpan.Zero,
        };
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
