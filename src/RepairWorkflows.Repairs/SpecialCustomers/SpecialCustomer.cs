namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>A customer of special identity (S9.3.1), as the registry keeps it.</summary>
public sealed record SpecialCustomer
{
    /// <summary>Which.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the customer is called; unique whatever the case.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Why special: <c>authority</c>, <c>media</c>, <c>key-account</c> or <c>associate</c>.
    /// </summary>
    public required string CustomerClass { get; init; }

    /// <summary>The numbers the customer calls from, as reports keep numbers.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>What shows that the customer is special.</summary>
    public required string Evidence { get; init; }

    /// <summary>The hash of the password for the hotline; null when the customer has none.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Who registered the customer.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who changed the entry last; null while it stands as it was registered.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>When; null likewise.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}

/// <summary>Keeps the registry of special customers.</summary>
public interface ISpecialCustomers
{
    /// <summary>All of them, by name.</summary>
    Task<IReadOnlyList<SpecialCustomer>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds one; false when the name is taken.</summary>
    Task<bool> AddAsync(SpecialCustomer customer, CancellationToken cancellationToken);

    /// <summary>
    /// Puts the entry in the place of the one of the same id, all but who registered it and when; false when there is
    /// none, its name is another's, or it is no longer the one that was last changed at <paramref name="readAt"/>.
    /// </summary>
    Task<bool> ChangeAsync(SpecialCustomer customer, DateTimeOffset? readAt, CancellationToken cancellationToken);

    /// <summary>Takes one out; false when it is not there.</summary>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken);
}
