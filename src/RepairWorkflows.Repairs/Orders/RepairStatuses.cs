namespace RepairWorkflows.Repairs.Orders;

/// <summary>What is true of an order by where it stands.</summary>
public static class RepairStatuses
{
    /// <summary>Whether nothing more happens to an order that stands there.</summary>
    public static bool IsFinal(this RepairStatus status) =>
        status is RepairStatus.Closed or RepairStatus.ClosedUnrepaired or RepairStatus.Cancelled;

    /// <summary>
    /// Whether an order that stands there is its technician's work: from when it is given until it is repaired.
    /// </summary>
    public static bool IsInHand(this RepairStatus status) =>
        status is >= RepairStatus.Ticketed and <= RepairStatus.InRepair;
}
