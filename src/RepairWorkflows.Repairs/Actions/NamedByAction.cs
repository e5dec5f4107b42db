using RepairWorkflows.Repairs.Dispatch;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>What an action names that is looked up before it is taken.</summary>
/// <param name="Technician">Somebody; null when it names nobody, or nobody there is.</param>
/// <param name="OrderNumber">The number of another order; null when it names none, or none there is.</param>
internal sealed record NamedByAction(Technician? Technician, string? OrderNumber);
