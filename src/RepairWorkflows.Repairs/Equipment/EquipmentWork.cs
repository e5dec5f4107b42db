using RepairWorkflows.Repairs.Work;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>What was done to the equipment (S6.2.5): one for the first repair and one for each again.</summary>
public sealed record EquipmentWork
{
    /// <summary>The work.</summary>
    public required string Work { get; init; }

    /// <summary>The tools that were used.</summary>
    public required IReadOnlyList<string> Tools { get; init; }

    /// <summary>What was used up.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>What was done for safety and for the environment.</summary>
    public required string SafetyRecord { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset At { get; init; }
}
