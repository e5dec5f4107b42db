using RepairWorkflows.Repairs.Outages;

namespace RepairWorkflows.Repairs.Orders;

/// <content>Water, power and gas (S7).</content>
public sealed partial record OrderDocument
{
    /// <summary>What is known of a fault in a supply; null for any other order, and until somebody acts.</summary>
    public Outage? Outage { get; init; }
}
