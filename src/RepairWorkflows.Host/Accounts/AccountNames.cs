using Microsoft.AspNetCore.Identity;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Says which user names may be given.</summary>
internal static class AccountNames
{
    /// <summary>Nobody has the name, nor does the product sign timelines with it.</summary>
    /// <exception cref="RuleViolationException"><see cref="HostErrors.AccountNameTaken"/>.</exception>
    public static async Task RequireFreeAsync(this UserManager<Account> accounts, string name)
    {
        if (name.Equals(Actor.System.Name, StringComparison.OrdinalIgnoreCase)
            || await accounts.FindByNameAsync(name) is not null)
        {
            throw new RuleViolationException(HostErrors.AccountNameTaken, "Another account has this user name.");
        }
    }
}
