using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>The technicians who take part in a scenario.</summary>
/// <param name="people">All who do.</param>
public sealed class ScenarioTechnicians(IReadOnlyList<Actor> people) : ITechnicians
{
    private readonly List<Technician> _all =
    [
        .. people.Where(person => person.Roles.Contains(Role.Technician))
            .Select(person => new Technician(person.Name, null) { Station = person.Station })
            .OrderBy(technician => technician.UserName, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public Task<Technician?> FindAsync(string userName, CancellationToken cancellationToken) => Task.FromResult(
        _all.Find(one => one.UserName.Equals(userName, StringComparison.OrdinalIgnoreCase)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Technician>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Technician>>(_all);
}
