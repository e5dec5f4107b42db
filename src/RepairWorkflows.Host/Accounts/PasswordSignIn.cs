using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Signs in by user name and password; five failures in a row lock an account for five minutes.</summary>
internal sealed class PasswordSignIn(
    SignInManager<Account> signIn, UserManager<Account> accounts, ILogger<PasswordSignIn> log)
{
    /// <summary>Signs in by <paramref name="scheme"/>; false when refused, for whatever reason.</summary>
    public async Task<bool> TryAsync(string scheme, string? userName, string? password)
    {
        signIn.AuthenticationScheme = scheme;
        var account = string.IsNullOrEmpty(userName) ? null : await accounts.FindByNameAsync(userName.Trim());
        if (account is null)
        {
            // As slow as for a name that exists: the time must not tell.
            accounts.PasswordHasher.HashPassword(new Account(), password ?? "");
            HostLog.SignInRefused(log, isLocked: false);
            return false;
        }

        var result = await signIn.PasswordSignInAsync(
            account, password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            HostLog.SignedIn(log, account.Id);
        }
        else
        {
            HostLog.SignInRefused(log, result.IsLockedOut);
        }

        return result.Succeeded;
    }
}
