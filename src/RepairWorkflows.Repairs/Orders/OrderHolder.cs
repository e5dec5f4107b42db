namespace RepairWorkflows.Repairs.Orders;

/// <summary>Whose an order is.</summary>
/// <param name="Technician">Whose work, by the account's name; null until somebody has signed for the slip.</param>
/// <param name="Station">Which repair station's; null when the site repairs it itself.</param>
public sealed record OrderHolder(string? Technician, string? Station = null);
