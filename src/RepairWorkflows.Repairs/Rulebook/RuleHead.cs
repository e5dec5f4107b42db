namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>What is known of a version besides its text: enough for a list of them.</summary>
public record RuleHead
{
    /// <summary>Which of the two.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>What definitions, policies and sites call it.</summary>
    public required string Name { get; init; }

    /// <summary>Counts from 1 for each name.</summary>
    public required int Number { get; init; }

    /// <summary>How it came about.</summary>
    public required RuleOrigin Origin { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>By whom; <see cref="Orders.Actor.System"/> for what came with the server or its settings.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>Why, in the words of who published; empty for what came with the server or its settings.</summary>
    public required string Reason { get; init; }
}
