namespace RepairWorkflows.Host.Accounts;

/// <summary>All the roles an account shall have; others are taken away.</summary>
/// <param name="Roles">The roles.</param>
/// <param name="Station">The repair station it shall belong to; null for none.</param>
/// <param name="Region">The region whose contact it shall be; null for all of them, and for anybody else.</param>
internal sealed record AccountRoles(IReadOnlyList<string>? Roles, string? Station = null, string? Region = null);
