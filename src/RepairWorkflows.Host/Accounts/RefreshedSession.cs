using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Carries a session on by its refresh token, as long as the account's rights are what they were.</summary>
internal sealed class RefreshedSession(
    IOptionsMonitor<BearerTokenOptions> options, ISessionCheck rights, SignInManager<Account> signIn)
{
    /// <summary>Whom the token is for, with the present roles.</summary>
    /// <exception cref="SessionRefusedException"><see cref="HostErrors.SessionNotRefreshed"/>.</exception>
    public async Task<ClaimsPrincipal> RefreshAsync(string? token, CancellationToken cancellationToken)
    {
        var bearer = options.Get(IdentityConstants.BearerScheme);
        var ticket = token is null ? null : bearer.RefreshTokenProtector.Unprotect(token);
        return IsInTime(ticket, bearer) && await rights.HoldsAsync(ticket!.Principal, cancellationToken)
            && await signIn.UserManager.GetUserAsync(ticket.Principal) is { } account
            ? await signIn.CreateUserPrincipalAsync(account)
            : throw new SessionRefusedException(
                HostErrors.SessionNotRefreshed, "The refresh token does not hold any more; sign in again.");
    }

    private static bool IsInTime(AuthenticationTicket? ticket, BearerTokenOptions bearer) =>
        ticket?.Properties.ExpiresUtc is { } until && (bearer.TimeProvider ?? TimeProvider.System).GetUtcNow() < until;
}
