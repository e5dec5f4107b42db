using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Host.Accounts;

/// <summary>What an account may act as, and which repair station or region it belongs to.</summary>
internal sealed class AccountRights(UserManager<Account> accounts, IOptions<SiteOptions> site)
{
    /// <summary>What is wrong with roles, a station and a region to give.</summary>
    public IReadOnlyList<FieldError> FindErrors(AccountRoles wish) =>
    [
        .. AccountRules.OfRoles(wish.Roles),
        .. string.IsNullOrEmpty(wish.Station) || site.Value.Stations.Any(known => known.Id == wish.Station)
            ? (FieldError[])[]
            : [new("station", RepairErrors.StationUnknown, "There is no such repair station.")],
        .. string.IsNullOrEmpty(wish.Region) ? [] : OfRegion(wish),
    ];

    /// <summary>Gives an account these roles, this station and this region, and no others.</summary>
    public async Task SetAsync(Account account, AccountRoles wish)
    {
        List<string> roles = [.. (wish.Roles ?? []).Distinct()];
        var had = await accounts.GetRolesAsync(account);
        AccountBook.Require(await accounts.AddToRolesAsync(account, roles.Except(had)));
        AccountBook.Require(await accounts.RemoveFromRolesAsync(account, had.Except(roles)));
        var places = (await accounts.GetClaimsAsync(account))
            .Where(claim => claim.Type is NetworkClaims.Station or NetworkClaims.Region);
        AccountBook.Require(await accounts.RemoveClaimsAsync(account, places));
        AccountBook.Require(await accounts.AddClaimsAsync(
            account,
            from place in ((string Type, string? Value)[])
                [(NetworkClaims.Station, wish.Station), (NetworkClaims.Region, wish.Region)]
            where !string.IsNullOrEmpty(place.Value)
            select new Claim(place.Type, place.Value)));
    }

    /// <summary>The account as administrators see it.</summary>
    public async Task<AccountDocument> ShowAsync(Account account)
    {
        var claims = await accounts.GetClaimsAsync(account);
        string? Of(string type) => claims.FirstOrDefault(claim => claim.Type == type)?.Value;
        return new(
            account.Id, account.UserName ?? "", [.. (await accounts.GetRolesAsync(account)).Order()],
            Of(NetworkClaims.Station), Of(NetworkClaims.Region),
            account.LockoutEnd is { } end && !account.IsDisabled() && end > TimeProvider.System.GetUtcNow()
                ? end
                : null,
            account.IsDisabled());
    }

    private IEnumerable<FieldError> OfRegion(AccountRoles wish) =>
        site.Value.Stations.All(station => station.Region != wish.Region)
            ? [new("region", HostErrors.RegionUnknown, "No repair station is of that region.")]
        : wish.Roles?.Contains(Role.RegionalContact) != true || !string.IsNullOrEmpty(wish.Station)
            ? [new("region", RepairErrors.FieldContradictory, "Only a regional contact has a region, and no station.")]
            : [];
}
