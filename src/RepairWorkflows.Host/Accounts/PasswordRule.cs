using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Says what is wrong with a password.</summary>
internal static class PasswordRule
{
    /// <summary>Empty when <paramref name="password"/> will do.</summary>
    public static async Task<IReadOnlyList<FieldError>> FindPasswordErrorsAsync(
        this UserManager<Account> accounts, Account account, string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            return [new("password", RepairErrors.FieldRequired, "A password is needed.")];
        }

        foreach (var validator in accounts.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(accounts, account, password)).Succeeded)
            {
                return [AccountRules.WeakPassword];
            }
        }

        return [];
    }
}
