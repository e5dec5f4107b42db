using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts.ApiKeys;

/// <summary>Whom a key signs in.</summary>
/// <param name="Account">The account.</param>
/// <param name="ExpiresAt">From when on the key opens nothing; null for never.</param>
internal sealed record KeyHolder(Account Account, DateTimeOffset? ExpiresAt)
{
    /// <summary>Whether the key opens nothing any more.</summary>
    public bool HasExpired(TimeProvider clock) => ExpiresAt <= clock.GetUtcNow();
}
