using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Accounts;

/// <summary>The roles accounts can have.</summary>
internal sealed class KnownRoles(RoleManager<IdentityRole<Guid>> roles, TimeProvider clock)
{
    /// <summary>Makes the roles of the processes known; a repeat changes nothing.</summary>
    public async Task KnowAsync(CancellationToken cancellationToken)
    {
        var known = await roles.Roles.Select(role => role.Name).ToListAsync(cancellationToken);
        foreach (var name in Role.All.Except(known))
        {
            var role = new IdentityRole<Guid>(name!) { Id = Guid.CreateVersion7(clock.GetUtcNow()) };
            AccountBook.Require(await roles.CreateAsync(role));
        }
    }
}
