namespace RepairWorkflows.Engine.Runtime;

/// <summary>What can be asked about an instance without reading its state.</summary>
public sealed record InstanceHeader
{
    /// <summary>The instance's id.</summary>
    public required string Id { get; init; }

    /// <summary>The definition it runs, over all versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The very version it runs; it stays on it.</summary>
    public required string DefinitionVersionId { get; init; }

    /// <summary>That version's number.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>The instance that started it; null when none did.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>Where it stands.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>What others know it by; null when it has none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>A name for people; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>How many activities have faulted so far.</summary>
    public int IncidentCount { get; init; }

    /// <summary>
    /// Whether it can never go on: it has not ended, and rests nowhere. A step that faulted, or a join that a branch
    /// will
    /// never reach, leaves it so.
    /// </summary>
    public bool IsStuck { get; init; }

    /// <summary>
    /// Whether a step of it faulted and was not done again since, and it has not ended otherwise: an operator may have
    /// that step done again.
    /// </summary>
    public bool HasOpenFault { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its last burst ran.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
