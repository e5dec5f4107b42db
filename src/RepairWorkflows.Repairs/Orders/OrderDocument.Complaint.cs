using RepairWorkflows.Repairs.Complaints;

namespace RepairWorkflows.Repairs.Orders;

/// <content>Complaints (S8.6).</content>
public sealed partial record OrderDocument
{
    /// <summary>What is known of a complaint; null for any other case.</summary>
    public Complaint? Complaint { get; init; }
}
