namespace RepairWorkflows.Host.Accounts;

/// <summary>An account as administrators see it.</summary>
/// <param name="Id">Which.</param>
/// <param name="UserName">Its name.</param>
/// <param name="Roles">What it may act as.</param>
/// <param name="Station">The repair station it belongs to; null for none.</param>
/// <param name="Region">The region whose contact it is; null for all of them, and for anybody else.</param>
/// <param name="LockedUntil">Until when it cannot sign in after failures; null when it can.</param>
/// <param name="Disabled">Whether an administrator shut it.</param>
public sealed record AccountDocument(
    Guid Id, string UserName, IReadOnlyList<string> Roles, string? Station, string? Region,
    DateTimeOffset? LockedUntil, bool Disabled);
