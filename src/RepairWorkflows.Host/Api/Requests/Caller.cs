using System.Security.Claims;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Sees the signed-in account as the processes do.</summary>
internal static class Caller
{
    /// <summary>The account's name and roles, and what it is confined to.</summary>
    public static Actor ToActor(this ClaimsPrincipal user) => new Actor(
        user.Identity?.Name ?? "",
        [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Where(Role.All.Contains)]).ConfinedAs(user);
}
