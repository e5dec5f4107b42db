namespace RepairWorkflows.Repairs.Orders;

/// <summary>The order that another one comes from.</summary>
/// <param name="OrderId">Which.</param>
/// <param name="Number">What people call it.</param>
/// <param name="Kind">How it comes from it: <c>reassigned</c> for the order that takes a cancelled one's place.</param>
public sealed record OrderOrigin(Guid OrderId, string Number, string Kind);

/// <summary>An order that came from this one.</summary>
/// <param name="OrderId">Which.</param>
/// <param name="Number">What people call it.</param>
/// <param name="Process">Its process.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Kind">In the words of <see cref="OrderOrigin.Kind"/>.</param>
public sealed record OrderFollower(Guid OrderId, string Number, string Process, RepairStatus Status, string Kind);
