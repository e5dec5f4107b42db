namespace RepairWorkflows.Host.Accounts;

/// <summary>All the roles an account shall have; others are taken away.</summary>
/// <param name="Roles">The roles.</param>
internal sealed record AccountRoles(IReadOnlyList<string>? Roles);
