namespace RepairWorkflows.Repairs.Orders;

/// <summary>Whose an order is, and whether it is on hold: on that depends what can be done about it.</summary>
/// <param name="Technician">Whose work, by the account's name; null while nobody was given it.</param>
/// <param name="Station">Which repair station's; null when the site repairs it itself.</param>
/// <param name="IsOnHold">Whether it is on hold.</param>
public sealed record OrderHolder(string? Technician, string? Station = null, bool IsOnHold = false);
