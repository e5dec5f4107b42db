using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Changes passwords.</summary>
internal sealed class AccountPasswords(UserManager<Account> accounts, SignInManager<Account> signIn)
{
    /// <summary>What is wrong with a new password for an account.</summary>
    /// <exception cref="NotFoundException"><see cref="HostErrors.AccountNotFound"/>.</exception>
    public async Task<IReadOnlyList<FieldError>> FindErrorsAsync(Guid id, string? password) =>
        await accounts.FindPasswordErrorsAsync(await FindAsync(id), password);

    /// <summary>Gives an account a new password; its sessions end.</summary>
    /// <exception cref="NotFoundException"><see cref="HostErrors.AccountNotFound"/>.</exception>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.AccountInvalid"/>.</exception>
    public async Task ResetAsync(Guid id, string? password)
    {
        var account = await FindAsync(id);
        AccountRules.Check(await accounts.FindPasswordErrorsAsync(account, password));
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        AccountBook.Require(await accounts.ResetPasswordAsync(account, token, password!));
        await accounts.ResetAccessFailedCountAsync(account);
    }

    /// <summary>Changes the caller's own password; the caller stays signed in, here only.</summary>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.AccountInvalid"/>.</exception>
    public async Task ChangeOwnAsync(ClaimsPrincipal user, string? current, string? password)
    {
        var account = await accounts.GetUserAsync(user)
            ?? throw new NotFoundException(HostErrors.AccountNotFound, "The account is no longer there.");
        var known = await signIn.CheckPasswordSignInAsync(account, current ?? "", lockoutOnFailure: true);
        AccountRules.Check(known.Succeeded
            ? await accounts.FindPasswordErrorsAsync(account, password)
            : [new("current", "field.wrong", "The password so far is wrong.")]);
        AccountBook.Require(await accounts.ChangePasswordAsync(account, current!, password!));
        await signIn.RefreshSignInAsync(account);
    }

    private async Task<Account> FindAsync(Guid id) => await accounts.FindByIdAsync(id.ToString("D"))
        ?? throw new NotFoundException(HostErrors.AccountNotFound, $"There is no account {id:D}.");
}
