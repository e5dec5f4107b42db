namespace RepairWorkflows.Repairs.Orders;

/// <summary>What is true of an order by where it stands.</summary>
public static class RepairStatuses
{
    /// <summary>Whether nothing more happens to an order that stands there.</summary>
    public static bool IsFinal(this RepairStatus status) =>
        status is RepairStatus.Closed or RepairStatus.ClosedUnrepaired or RepairStatus.Cancelled;
}
