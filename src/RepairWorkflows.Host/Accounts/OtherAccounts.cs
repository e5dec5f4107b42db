using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Looks for a second account.</summary>
internal sealed class OtherAccounts(IDbContextFactory<RepairWorkflowsDb> contexts) : IOtherAccounts
{
    /// <inheritdoc/>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.OrderBy(account => account.Id).Skip(1).AnyAsync(cancellationToken);
    }
}
