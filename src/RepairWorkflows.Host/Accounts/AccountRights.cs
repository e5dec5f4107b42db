using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Host.Accounts;

/// <summary>What an account may act as, and which repair station it belongs to.</summary>
internal sealed class AccountRights(UserManager<Account> accounts, IOptions<SiteOptions> site)
{
    /// <summary>What is wrong with roles and a station to give.</summary>
    public IReadOnlyList<FieldError> FindErrors(AccountRoles wish) =>
    [
        .. AccountRules.OfRoles(wish.Roles),
        .. string.IsNullOrEmpty(wish.Station) || site.Value.Stations.Any(known => known.Id == wish.Station)
            ? (FieldError[])[]
            : [new("station", RepairErrors.StationUnknown, "There is no such repair station.")],
    ];

    /// <summary>The station; null for none.</summary>
    public async Task<string?> StationOfAsync(Account account) =>
        (await accounts.GetClaimsAsync(account)).FirstOrDefault(claim => claim.Type == StationClaim.Type)?.Value;

    /// <summary>Gives an account these roles and this station, and no others.</summary>
    public async Task SetAsync(Account account, AccountRoles wish)
    {
        List<string> roles = [.. (wish.Roles ?? []).Distinct()];
        var had = await accounts.GetRolesAsync(account);
        AccountBook.Require(await accounts.AddToRolesAsync(account, roles.Except(had)));
        AccountBook.Require(await accounts.RemoveFromRolesAsync(account, had.Except(roles)));
        var stations = (await accounts.GetClaimsAsync(account)).Where(claim => claim.Type == StationClaim.Type);
        AccountBook.Require(await accounts.RemoveClaimsAsync(account, stations));
        if (!string.IsNullOrEmpty(wish.Station))
        {
            AccountBook.Require(await accounts.AddClaimAsync(account, new Claim(StationClaim.Type, wish.Station)));
        }
    }
}
