using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Work;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>What an order has brought into its equipment's file (S6.2.7), a repair or a regular round.</summary>
public sealed record EquipmentEntry
{
    /// <summary>What caused the fault, or what a round found; null when nothing is known.</summary>
    public string? Cause { get; init; }

    /// <summary>What was done, oldest first.</summary>
    public IReadOnlyList<string> Work { get; init; } = [];

    /// <summary>What was used up or replaced.</summary>
    public IReadOnlyList<Material> Parts { get; init; } = [];

    /// <summary>
    /// What came of it in words: how it was found to work again, or why it was not repaired, or a round not made; null
    /// when nobody has said.
    /// </summary>
    public string? Outcome { get; init; }

    /// <summary>Reads it from an order as it is stored, with the numbers that the actor may see.</summary>
    internal static EquipmentEntry Of(OrderDocument order, Actor by) => new()
    {
        Cause = CaseSight.For(
            by, order.Diagnosis?.Cause ?? order.Inspection?.FaultFound ?? order.Comparison?.FoundItem),
        Work =
        [
            .. order.EquipmentWorks.Select(work => work.Work).Concat(order.Repairs.Select(repair => repair.Work))
                .Select(work => CaseSight.For(by, work)!),
        ],
        Parts =
        [
            .. order.EquipmentWorks.SelectMany(work => work.Materials),
            .. order.Repairs.SelectMany(repair => repair.Materials),
            .. order.Inspection?.PartsReplaced ?? [],
        ],
        Outcome = CaseSight.For(
            by, order.EquipmentAcceptance?.Verified ?? order.Declining?.Reason ?? order.ReporterAnswer?.Answer
                ?? order.Inspection?.Note ?? order.MissedRound?.Reason),
    };
}
