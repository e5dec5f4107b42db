namespace RepairWorkflows.Host.Accounts;

/// <summary>An account to make.</summary>
/// <param name="UserName">1 to 50 letters, digits, <c>- . _ @</c>; unique whatever the case.</param>
/// <param name="Password">At least 10 characters.</param>
/// <param name="Roles">What the account may act as; null or empty for nothing yet.</param>
/// <param name="Station">The repair station it belongs to; null for none. It sees that station's orders only.</param>
/// <param name="Region">
/// The region whose contact it is, as stations of the settings name it: it does not see orders of another region's
/// stations. Null for all regions, and for anybody but a regional contact.
/// </param>
internal sealed record NewAccount(
    string? UserName, string? Password, IReadOnlyList<string>? Roles, string? Station = null, string? Region = null);
