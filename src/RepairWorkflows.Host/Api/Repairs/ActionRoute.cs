namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Which action of which case.</summary>
/// <param name="Process">The case's process.</param>
/// <param name="OrderId">The case's order.</param>
/// <param name="Action">The action's name.</param>
internal sealed record ActionRoute(string Process, Guid OrderId, string Action);
