using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Holds;

namespace RepairWorkflows.Repairs.Orders;

/// <content>How it comes to a technician, waits, and is asked after.</content>
public sealed partial record OrderDocument
{
    /// <summary>How it comes to a technician; null for from the pool, to anybody.</summary>
    public DispatchRule? Dispatch { get; init; }

    /// <summary>How it came from one technician to another, oldest first.</summary>
    public IReadOnlyList<Reassignment> Reassignments { get; init => field = value ?? []; } = [];

    /// <summary>When and why it was on hold, oldest first.</summary>
    public IReadOnlyList<OrderHold> Holds { get; init => field = value ?? []; } = [];

    /// <summary>Whether it is on hold now.</summary>
    internal bool IsOnHold => Holds is [.., { ResumedAt: null }];

    /// <summary>How often the customer asked where it stays, oldest first.</summary>
    public IReadOnlyList<Urging> Urgings { get; init => field = value ?? []; } = [];

    /// <summary>Whether it waits to be given to a technician in turn.</summary>
    internal bool IsAwaitingTurn =>
        this is { Status: RepairStatus.Ticketed, Technician: null, IsOnHold: false, Dispatch.IsInTurn: true };

    /// <summary>
    /// Whether a technician with so many orders in hand can be given it: up to as many as allowed, and an emergency all
    /// the same (S8.3.2).
    /// </summary>
    internal bool HasRoom(int ordersInHand) =>
        Dispatch is not { MostOpenOrders: > 0 and var most } || Urgency == Orders.Urgency.Emergency
            || ordersInHand < most;

    /// <summary>Whose it is.</summary>
    internal OrderHolder Holder => new(Technician, Station, IsOnHold);
}
