using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>The repair order that an instance runs.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">Its number.</param>
public sealed record OrderReference(RepairOrderId Id, string Number)
{
    /// <summary>The order of an instance's domain state; null when that is none of ours.</summary>
    internal static OrderReference? Of(InstanceCompanion? companion) =>
        companion is RepairCase { Order: var order } ? new(order.Id, order.Document.Number) : null;
}
