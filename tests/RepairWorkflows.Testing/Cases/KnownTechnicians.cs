using RepairWorkflows.Repairs.Dispatch;

namespace RepairWorkflows.Testing.Cases;

/// <summary>The technicians among <see cref="People"/>, and one of the repair station <c>west</c>.</summary>
public sealed class KnownTechnicians : ITechnicians
{
    private static readonly Technician[] All =
    [
        new(People.OtherTechnician.Name, "张伟"), new(People.Technician.Name, null),
        new("west-technician", null) { Station = "west" },
    ];

    /// <inheritdoc/>
    public Task<Technician?> FindAsync(string userName, CancellationToken cancellationToken) =>
        Task.FromResult(All.FirstOrDefault(
            one => one.UserName.Equals(userName, StringComparison.OrdinalIgnoreCase)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Technician>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Technician>>(All);
}
