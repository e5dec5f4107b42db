namespace RepairWorkflows.Repairs.Clocks;

/// <summary>How a clock came out, or stands.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Over">By how much the limit was passed, holds left out; null unless it was.</param>
public sealed record ClockVerdict(ClockOutcome Outcome, TimeSpan? Over)
{
    /// <summary>Whether it was stopped before it began: somebody came before the agreed time.</summary>
    public bool IsBeforeBeginning { get; init; }

    /// <summary>The verdict on a stored clock; one that runs is judged as of <paramref name="now"/>.</summary>
    public static ClockVerdict Of(ClockRecord clock, ClockRules rules, DateTimeOffset now) =>
        Clock.From(clock, rules).VerdictAt(now);
}

/// <summary>A clock's verdict in a word.</summary>
public enum ClockOutcome
{
    /// <summary>It has not come to its limit, and has not been stopped.</summary>
    Open = 0,

    /// <summary>Stopped within its limit.</summary>
    OnTime = 1,

    /// <summary>It went over its limit; it may still run.</summary>
    Breached = 2,

    /// <summary>The order ended, unrepaired, within the limit and without what the clock measures.</summary>
    NotApplicable = 3,

    /// <summary>Its next cycle took its place within the limit: neither kept nor missed.</summary>
    Replaced = 4,
}
