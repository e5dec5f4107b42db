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
internal sealed class PresentRights(IDbContextFactory<RepairWorkflowsDb> contexts, IOptions<IdentityOptions> options)
    : ISessionCheck
{
    /// <inheritdoc/>
    public async Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var identity = options.Value.ClaimsIdentity;
        if (!Guid.TryParse(user.FindFirstValue(identity.UserIdClaimType), out var id)
            || user.FindFirstValue(identity.SecurityStampClaimType) is not { } stamp)
        {
            return false;
        }

        var session = user.FindFirstValue(SessionMark.Claim) ?? "";
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(
            account => account.Id == id && account.SecurityStamp == stamp
                && (account.LockoutEnd == null || account.LockoutEnd < DisabledAccounts.Never)
                && !db.UserTokens.Any(token => token.UserId == id && token.LoginProvider == EndedSessions.Provider
                    && token.Name == session),
            cancellationToken);
    }
}
