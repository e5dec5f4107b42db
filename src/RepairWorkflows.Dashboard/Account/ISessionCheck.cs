using System.Security.Claims;

namespace RepairWorkflows.Dashboard.Account;

/// <summary>Knows whether what a person signed in with still holds; the host has one.</summary>
public interface ISessionCheck
{
    /// <summary>
    /// False once the account is gone or disabled, or its roles or password were changed since it signed in.
    /// </summary>
    Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken);
}
