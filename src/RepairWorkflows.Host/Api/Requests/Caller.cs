using System.Security.Claims;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Sees the signed-in account as the processes do.</summary>
internal static class Caller
{
    /// <summary>The account's name, roles and repair station.</summary>
    public static Actor ToActor(this ClaimsPrincipal user) => new(
        user.Identity?.Name ?? "",
        [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Where(Role.All.Contains)])
    {
        Station = StationClaim.Of(user),
    };
}
