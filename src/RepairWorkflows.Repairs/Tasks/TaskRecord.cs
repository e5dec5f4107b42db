namespace RepairWorkflows.Repairs.Tasks;

/// <summary>
/// Something a person should do now: a step of the workflow that rests until one of its actions is taken.
/// </summary>
public sealed record TaskRecord
{
    /// <summary>Unique over all orders.</summary>
    public required string Id { get; init; }

    /// <summary>The step in the definition.</summary>
    public required string ActivityId { get; init; }

    /// <summary>What the step is called in the definition; null leaves it to <see cref="Step"/>'s own name.</summary>
    public string? DisplayText { get; init; }

    /// <summary>What kind of step, for example <c>sign-slip</c>: texts and forms are found by it.</summary>
    public required string Step { get; init; }

    /// <summary>The actions that can be taken now, by name.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The roles that may take at least one of them.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>
    /// Whether it is put before nobody: what can be done about the order while it is open, should it come to that.
    /// </summary>
    public bool IsStanding => Roles.Count == 0;

    /// <summary>Since when.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The policy of the clock that limits the step; null when none does.</summary>
    public string? ClockPolicy { get; init; }

    /// <summary>The clauses the step carries out.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];
}
