using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>
/// Keeps demonstrations out of databases in earnest: accounts with a printed password and a clock that moves are only
/// ever added to a database without accounts, which from then on is a demonstration's. A role that no account can have
/// marks it.
/// </summary>
internal sealed class DemoDatabase(RoleManager<IdentityRole<Guid>> roles, RepairWorkflowsDb db)
{
    private const string Mark = "demonstration-database";

    private const string Refusal =
        "This database is in use and was not made by a demonstration: a demonstration would add accounts with a "
        + "printed password and move its clock. Start without --demo and not in the Development environment, or name "
        + "an empty database or another data folder. "
        + "此数据库已在使用，且不是演示数据库，因此不能以演示方式启动："
        + "请去掉 --demo 并且不要使用 Development 环境，或改用空数据库、其他数据目录。";

    /// <summary>Whether a demonstration has made it.</summary>
    public Task<bool> IsMarkedAsync() => roles.RoleExistsAsync(Mark);

    /// <summary>Takes the database for a demonstration; a repeat changes nothing.</summary>
    /// <exception cref="StartRefusedException">It has accounts, and no demonstration has made them.</exception>
    public Task ClaimAsync(CancellationToken cancellationToken) => db.AloneAsync(
        async () =>
        {
            if (await IsMarkedAsync())
            {
                return false;
            }

            if (await db.Users.AnyAsync(cancellationToken))
            {
                throw new StartRefusedException(Refusal);
            }

            var mark = new IdentityRole<Guid>(Mark) { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) };
            AccountBook.Require(await roles.CreateAsync(mark));
            return true;
        },
        cancellationToken);
}
