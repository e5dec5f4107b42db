using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts.ApiKeys;

/// <summary>Who comes with a key, remembered as <see cref="RecentFindings{TKey,TFound}"/> says.</summary>
internal sealed class KnownKeys(IServiceScopeFactory scopes, AccountChanges changes, SteadyClock clock)
{
    private readonly RecentFindings<string, KnownKey> _known = new(changes, clock);

    /// <summary>Whose key this is, with the rights of now; null when it is nobody's or has expired.</summary>
    public async ValueTask<ClaimsPrincipal?> FindAsync(string key, CancellationToken cancellationToken) =>
        await _known.FindAsync(ApiKeyBook.Hash(key), ReadAsync, cancellationToken) is { } known
        && !known.Holder.HasExpired(clock)
            ? known.Principal.Clone()
            : null;

    private async Task<KnownKey?> ReadAsync(string hash)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var holder = await services.GetRequiredService<ApiKeyBook>().FindByHashAsync(hash, CancellationToken.None);
        return holder is null
            ? null
            : new KnownKey(
                holder,
                await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(holder.Account));
    }

    private sealed record KnownKey(KeyHolder Holder, ClaimsPrincipal Principal);
}
