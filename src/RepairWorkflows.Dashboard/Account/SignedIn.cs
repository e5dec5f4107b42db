using System.Security.Claims;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

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
        return new Actor(name, [.. principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Distinct()]);
    }

    /// <summary>Whether the person may act on the task at all. A task without roles is for nobody.</summary>
    public static bool MayActOn(this Actor actor, TaskRecord task) => actor.IsIn(task.Roles);
}
