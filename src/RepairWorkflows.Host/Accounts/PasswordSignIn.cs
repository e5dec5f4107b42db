using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Signs in by user name and password; five failures in a row lock an account for five minutes.</summary>
internal sealed class PasswordSignIn(
    SignInManager<Account> signIn, UserManager<Account> accounts, SignInLimiter limiter, ILogger<PasswordSignIn> log)
{
    /// <summary>Signs in by <paramref name="scheme"/>; false when refused, for whatever reason.</summary>
    /// <exception cref="TooManyAttemptsException">Too often.</exception>
    public async Task<bool> TryAsync(string scheme, string? userName, string? password)
    {
        limiter.Count(signIn.Context, userName);
        signIn.AuthenticationScheme = scheme;
        var account = userName is null || userName.Any(char.IsControl)
            ? null
            : await accounts.FindByNameAsync(userName.Trim());
        if (account is null || await signIn.UserManager.IsLockedOutAsync(account))
        {
            // As slow as for an account that is open: the time must not tell.
            accounts.PasswordHasher.HashPassword(new Account(), password ?? "");
        }

        if (account is null)
        {
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
