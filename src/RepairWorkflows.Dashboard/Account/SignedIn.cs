using System.Security.Claims;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Account;

/// <summary>What the signed-in person may do here.</summary>
internal static class SignedIn
{
    /// <summary>Before it is known who is signed in: may do and read nothing.</summary>
    public static Actor Nobody { get; } = new("", []);

    /// <summary>The person as the commands know one.</summary>
    /// <exception cref="ArgumentException">Nobody is signed in: every page asks for a signed-in user.</exception>
    public static Actor From(ClaimsPrincipal principal)
    {
        var name = principal.Identity is { IsAuthenticated: true, Name: { Length: > 0 } known }
            ? known
            : throw new ArgumentException("Nobody is signed in.", nameof(principal));
        return new Actor(name, [.. principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Distinct()])
            .ConfinedAs(principal);
    }
}
