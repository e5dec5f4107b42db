using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>The length for some orders as it is being edited.</summary>
public sealed class TargetDraft(ClockTarget target)
{
    /// <summary>How urgent these orders are; null for any.</summary>
    public Urgency? Urgency { get; set; } = target.Urgency;

    /// <summary>The class of their customers; null or empty for any.</summary>
    public string? CustomerClass { get => field is "" ? null : field; set; } = target.CustomerClass;

    /// <summary>The class of the equipment they are about; null or empty for any.</summary>
    public string? EquipmentClass { get => field is "" ? null : field; set; } = target.EquipmentClass;

    /// <summary>How long.</summary>
    public LengthDraft Length { get; } = new(target.Length);

    /// <summary>What was edited; null when a number is none.</summary>
    public ClockTarget? Target => Length.Length is { } length
        ? new ClockTarget(length, Urgency, CustomerClass, EquipmentClass)
        : null;
}
