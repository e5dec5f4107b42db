namespace RepairWorkflows.Host.Accounts.ApiKeys;

/// <summary>A wish for a key.</summary>
/// <param name="Name">What it is called: a user name, since a key is an account.</param>
/// <param name="Roles">What it may do: one role at least.</param>
/// <param name="ExpiresAt">From when on it opens nothing, by the real clock; null for never.</param>
internal sealed record NewApiKey(string? Name, IReadOnlyList<string>? Roles, DateTimeOffset? ExpiresAt = null);

/// <summary>A key that was just made.</summary>
/// <param name="Id">The account it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="ExpiresAt">From when on it opens nothing; null for never.</param>
/// <param name="Key">The key itself: not shown again.</param>
internal sealed record MadeApiKey(
    Guid Id, string Name, IReadOnlyList<string> Roles, DateTimeOffset? ExpiresAt, string Key);
