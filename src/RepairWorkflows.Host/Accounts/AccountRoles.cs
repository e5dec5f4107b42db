namespace RepairWorkflows.Host.Accounts;

/// <summary>All the roles an account shall have; others are taken away.</summary>
/// <param name="Roles">The roles.</param>
/// <param name="Station">The repair station it shall belong to; null for none.</param>
internal sealed record AccountRoles(IReadOnlyList<string>? Roles, string? Station = null);
