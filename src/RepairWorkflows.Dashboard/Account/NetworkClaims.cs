using System.Security.Claims;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Account;

/// <summary>Where in the service network the signed-in account belongs.</summary>
public static class NetworkClaims
{
    /// <summary>The claim with the repair station; no other people than a station's have one.</summary>
    public const string Station = "urn:repair-workflows:station";

    /// <summary>The claim with the region of a regional contact who is not for all of them.</summary>
    public const string Region = "urn:repair-workflows:region";

    /// <summary>The claims with that region's stations, as settings list them when somebody asks; never kept.</summary>
    public const string StationOfRegion = "urn:repair-workflows:station-of-region";

    /// <summary>The actor, confined as the account is. A region without stations has none to see.</summary>
    public static Actor ConfinedAs(this Actor actor, ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(user);
        return actor with
        {
            Station = user.FindFirstValue(Station),
            RegionStations = user.HasClaim(claim => claim.Type == Region)
                ? [.. user.FindAll(StationOfRegion).Select(claim => claim.Value)]
                : null,
        };
    }
}
