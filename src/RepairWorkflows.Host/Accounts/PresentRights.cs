using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// Compares what somebody signed in with to what the account is now. Tokens and cookies carry the roles of the moment
/// they were made; the security stamp beside them is renewed with every change of roles, password or state. A
/// session that was signed out does not hold either.
/// </summary>
/// <remarks>What holds is remembered as <see cref="RecentFindings{TKey,TFound}"/> says.</remarks>
internal sealed class PresentRights(
    IDbContextFactory<RepairWorkflowsDb> contexts, IOptions<IdentityOptions> options, AccountChanges changes,
    TimeProvider clock)
    : ISessionCheck
{
    private readonly RecentFindings<(Guid Id, string Stamp, string Session), Account> _holding =
        new(changes, clock);

    /// <inheritdoc/>
    public async Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var identity = options.Value.ClaimsIdentity;
        return Guid.TryParse(user.FindFirstValue(identity.UserIdClaimType), out var id)
            && user.FindFirstValue(identity.SecurityStampClaimType) is { } stamp
            && await _holding.FindAsync(
                (id, stamp, user.FindFirstValue(SessionMark.Claim) ?? ""), ReadAsync, cancellationToken) is not null;
    }

    private async Task<Account?> ReadAsync((Guid Id, string Stamp, string Session) claimed)
    {
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(
            account => account.Id == claimed.Id && account.SecurityStamp == claimed.Stamp
                && (account.LockoutEnd == null || account.LockoutEnd < DisabledAccounts.Never)
                && !db.UserTokens.Any(token => token.UserId == claimed.Id
                    && token.LoginProvider == EndedSessions.Provider && token.Name == claimed.Session),
            CancellationToken.None);
    }
}
