using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Instances;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>An instance that does not go on by itself.</summary>
public sealed record InstanceFinding
{
    /// <summary>Which.</summary>
    public required InstanceHeader Header { get; init; }

    /// <summary>What people call its definition; null when that cannot be read.</summary>
    public string? WorkflowName { get; init; }

    /// <summary>The repair order it runs; null when it runs none, or that cannot be read.</summary>
    public OrderReference? Order { get; init; }

    /// <summary>
    /// What people call the step that faulted, or at which a branch waits for others in vain; null when that is not
    /// known.
    /// </summary>
    public string? Step { get; init; }

    /// <summary>Its last fault that was not made good; null when there is none, or it cannot be read.</summary>
    public Incident? Incident { get; init; }

    /// <summary>Why it cannot be read; null when it can.</summary>
    public string? UnreadableReason { get; init; }

    /// <summary>What failed, or why it cannot be read; null when nothing did.</summary>
    public string? Failure => UnreadableReason ?? (Incident is null ? null : IncidentText.Of(Incident));

    /// <summary>Since when.</summary>
    public DateTimeOffset Since => Incident?.At ?? Header.UpdatedAt;
}
