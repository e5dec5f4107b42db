using Microsoft.AspNetCore.Authorization;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Accounts.ApiKeys;

namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>Asks whether a connection would be let in now: it may outlast what it was signed in with.</summary>
internal sealed class WatcherRights(ISessionCheck sessions, KnownKeys keys, IServiceScopeFactory scopes)
{
    /// <summary>Whether it would.</summary>
    public async Task<bool> HoldAsync(Watcher watcher, CancellationToken cancellationToken)
    {
        if (!await sessions.HoldsAsync(watcher.User, cancellationToken)
            || (watcher.Key is { } key && await keys.FindAsync(key, cancellationToken) is null))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var rights = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        return (await rights.AuthorizeAsync(watcher.User, AccountServices.DefinitionReaders)).Succeeded;
    }
}
