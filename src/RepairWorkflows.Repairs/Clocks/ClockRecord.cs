namespace RepairWorkflows.Repairs.Clocks;

/// <summary>A clock as stores keep it.</summary>
public sealed record ClockRecord
{
    /// <summary>Unique over all orders.</summary>
    public required string Id { get; init; }

    /// <summary>Which policy, for example <c>arrival-notice</c>.</summary>
    public required string Policy { get; init; }

    /// <summary>Which version of the policy it follows.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>The calendar it counts by now, as <c>name@version</c>; null for elapsed time.</summary>
    public string? Calendar { get; init; }

    /// <summary>1 for the first run; rework and new promises begin another.</summary>
    public required int Cycle { get; init; }

    /// <summary>Whether it counts.</summary>
    public required ClockState State { get; init; }

    /// <summary>From when it counts.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it breaches; null while it is on hold.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was stopped; null while it has not been.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>
    /// The limit it went over: the instant it was due, not the one it was noticed; null when it did not.
    /// </summary>
    public DateTimeOffset? BreachedAt { get; init; }

    /// <summary>Segments, holds and stages, as JSON text.</summary>
    public required string Ledger { get; init; }

    /// <summary>
    /// When it warns for the first time, or did, as its ledger says; null while it is on hold, and when it never does.
    /// </summary>
    /// <param name="rules">The calendars it counts by.</param>
    public DateTimeOffset? WarnsAt(ClockRules rules) => Clock.From(this, rules).WarnAt;
}

/// <summary>Whether a clock counts.</summary>
public enum ClockState
{
    /// <summary>It counts, within or over its limit.</summary>
    Running = 0,

    /// <summary>On hold by a decision: it does not count.</summary>
    OnHold = 1,

    /// <summary>Stopped, for good.</summary>
    Stopped = 2,
}
