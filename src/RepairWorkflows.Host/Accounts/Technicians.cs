using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Host.Accounts.ApiKeys;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// The accounts that have the role and are not disabled: read anew each time, so that whoever left is given no order.
/// Keys of programs may sign for orders, but nobody is asked to choose one, and none has a turn.
/// </summary>
internal sealed class Technicians(IDbContextFactory<RepairWorkflowsDb> contexts) : ITechnicians
{
    private static readonly UpperInvariantLookupNormalizer Names = new();

    /// <inheritdoc/>
    public async Task<Technician?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        var name = Names.NormalizeName(userName);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Technician(db, In(db).Where(account => account.NormalizedUserName == name))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Technician>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var people = In(db).Where(account => !db.UserLogins.Any(
            login => login.UserId == account.Id && login.LoginProvider == ApiKeyBook.Provider));
        return await Technician(db, people.OrderBy(account => account.UserName)).ToListAsync(cancellationToken);
    }

    private static IQueryable<Technician> Technician(RepairWorkflowsDb db, IQueryable<Account> accounts) =>
        accounts.Select(account => new Technician(account.UserName!, account.DisplayName)
        {
            Station = db.UserClaims
                .Where(claim => claim.UserId == account.Id && claim.ClaimType == NetworkClaims.Station)
                .Select(claim => claim.ClaimValue).FirstOrDefault(),
        });

    private static IQueryable<Account> In(RepairWorkflowsDb db) =>
        from account in db.Users.AsNoTracking()
        where account.LockoutEnd == null || account.LockoutEnd < DisabledAccounts.Never
        where db.UserRoles.Any(held => held.UserId == account.Id
            && db.Roles.Any(role => role.Id == held.RoleId && role.Name == Role.Technician))
        select account;
}
