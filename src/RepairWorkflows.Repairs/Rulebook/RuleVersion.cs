namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>
/// A version of a calendar or a clock policy, as it was published; it never changes and is never removed.
/// </summary>
public sealed record RuleVersion
{
    /// <summary>Which of the two.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>What definitions, policies and sites call it.</summary>
    public required string Name { get; init; }

    /// <summary>Counts from 1 for each name.</summary>
    public required int Number { get; init; }

    /// <summary>What its owner wrote, as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>A calendar with what it takes from its base written out, as JSON; null for a policy.</summary>
    public string? Complete { get; init; }

    /// <summary>How it came about.</summary>
    public required RuleOrigin Origin { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>By whom; <see cref="Orders.Actor.System"/> for what came with the server or its settings.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>Why, in the words of who published; empty for what came with the server or its settings.</summary>
    public required string Reason { get; init; }
}

/// <summary>What is published in versions.</summary>
public enum RuleKind
{
    /// <summary>A calendar: when is worked.</summary>
    Calendar = 0,

    /// <summary>A clock policy: a limit.</summary>
    Policy = 1,
}
