using System.Security.Claims;

namespace RepairWorkflows.Dashboard.Account;

/// <summary>Which repair station the signed-in account belongs to.</summary>
public static class StationClaim
{
    /// <summary>The claim's type.</summary>
    public const string Type = "urn:repair-workflows:station";

    /// <summary>The station; null for the people of the site, the call centre and the regions.</summary>
    public static string? Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirstValue(Type);
    }
}
