using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// Says with each request which stations the region of the signed-in account has: settings may have changed since it
/// signed in. Stations without a region are every contact's, so that none of their orders is nobody's.
/// </summary>
internal sealed class StationsOfRegion(IOptions<SiteOptions> site) : IClaimsTransformation
{
    /// <inheritdoc/>
    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        // It may be asked twice about one request.
        if (principal.FindFirstValue(NetworkClaims.Region) is not { } region
            || principal.HasClaim(claim => claim.Type == NetworkClaims.StationOfRegion))
        {
            return Task.FromResult(principal);
        }

        var known = principal.Clone();
        known.AddIdentity(new ClaimsIdentity(
            from station in site.Value.Stations
            where string.IsNullOrEmpty(station.Region) || station.Region == region
            select new Claim(NetworkClaims.StationOfRegion, station.Id)));
        return Task.FromResult(known);
    }
}
