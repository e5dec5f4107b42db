using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>What has to be so at a point of a scenario.</summary>
public abstract record Expectation
{
    private Expectation()
    {
    }

    /// <summary>The order stands there.</summary>
    public sealed record StatusIs(RepairStatus Status) : Expectation;

    /// <summary>A limit's latest run stands like that; <paramref name="At"/> is its limit, or when it passed.</summary>
    public sealed record ClockIs(string Policy, ExpectedClock State, ScenarioTime? At) : Expectation;

    /// <summary>No clock counts, and none is on hold.</summary>
    public sealed record NoClockRuns : Expectation;

    /// <summary>Somebody was told something, or was not.</summary>
    public sealed record Told(Actor Who, Mention What, bool IsExpected) : Expectation;

    /// <summary>A task waits for somebody; for anybody when <paramref name="Who"/> is null.</summary>
    public sealed record TaskFor(string Step, Actor? Who) : Expectation;

    /// <summary>No task waits, or none of that step.</summary>
    public sealed record NoTask(string? Step) : Expectation;

    /// <summary>Something stands on the timeline, or does not.</summary>
    public sealed record Entry(Mention What, bool IsExpected) : Expectation;

    /// <summary>The order knows something; <paramref name="Value"/> null: it does not.</summary>
    public sealed record FieldIs(string Path, string? Value) : Expectation;

    /// <summary>The act before was refused with that code, or for a field with that code.</summary>
    public sealed record Refused(string Code) : Expectation;
}

/// <summary>How a clock can be expected to stand.</summary>
public enum ExpectedClock
{
    /// <summary>It counts.</summary>
    Running = 0,

    /// <summary>Its limit has passed.</summary>
    Breached = 1,

    /// <summary>It was stopped within its limit.</summary>
    Met = 2,

    /// <summary>It is on hold.</summary>
    OnHold = 3,

    /// <summary>It was never started.</summary>
    NotStarted = 4,

    /// <summary>Its order ended without what it measures.</summary>
    NotApplicable = 5,

    /// <summary>Its next run has taken its place.</summary>
    Replaced = 6,
}

/// <summary>Something that was told, or stands on a timeline.</summary>
/// <param name="Kind">What, as a stable word.</param>
/// <param name="At">When; null for at any time.</param>
/// <param name="Particulars">What else it says, by name.</param>
public sealed record Mention(string Kind, ScenarioTime? At, IReadOnlyList<KeyValuePair<string, string>> Particulars);
