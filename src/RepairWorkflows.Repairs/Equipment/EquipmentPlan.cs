using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>When the equipment is repaired, and by whom (S6.2.4).</summary>
public sealed record EquipmentPlan
{
    /// <summary>The words for <see cref="Importance"/>.</summary>
    internal static IReadOnlyList<string> ImportanceWords { get; } = ["high", "normal", "low"];

    /// <summary>How much depends on this repair, in a stable word.</summary>
    public required string Importance { get; init; }

    /// <summary>How soon it has to begin.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>Whose work it is.</summary>
    public required string Technician { get; init; }

    /// <summary>What it means for production, and what is arranged with it.</summary>
    public required string ProductionNeeds { get; init; }

    /// <summary>When it is planned to begin.</summary>
    public required DateTimeOffset PlannedStartAt { get; init; }

    /// <summary>When it is planned to be done.</summary>
    public required DateTimeOffset PlannedFinishAt { get; init; }

    /// <summary>Why another plan takes its place; null while it holds.</summary>
    public string? ReplannedBecause { get; init; }

    /// <summary>Who made it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
