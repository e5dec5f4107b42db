using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Dispatch;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>What an action names that is looked up before it is taken.</summary>
/// <param name="Technician">Somebody; null when it names nobody, or nobody there is.</param>
/// <param name="Order">Another order; null when it names none.</param>
/// <param name="OpenOrders">How many open orders the technician has whom it gives the order to; 0 for none.</param>
internal sealed record NamedByAction(Technician? Technician, NamedOrder? Order, int OpenOrders);
