namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>Knows who can be given an order; the host answers from its accounts, as they are now.</summary>
public interface ITechnicians
{
    /// <summary>
    /// The technician of that user name, in whatever case it is written; null when there is no such account, it is
    /// disabled, or it has not the role.
    /// </summary>
    Task<Technician?> FindAsync(string userName, CancellationToken cancellationToken);

    /// <summary>All of them, by user name.</summary>
    Task<IReadOnlyList<Technician>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>Somebody who can be given an order.</summary>
/// <param name="UserName">The account's name, as orders keep it.</param>
/// <param name="DisplayName">What people call them; null when the account has no such name.</param>
public sealed record Technician(string UserName, string? DisplayName)
{
    /// <summary>The repair station whose they are; null for those of the site.</summary>
    public string? Station { get; init; }

    /// <summary>Whether an order of that repair station can be theirs (S4.4.2); null for one of the site.</summary>
    internal bool CanHave(string? station) => Station is null || Station == station;
}
