using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>The registry of special customers in memory.</summary>
public sealed class MemorySpecialCustomers : ISpecialCustomers
{
    private readonly Lock _lock = new();
    private readonly List<SpecialCustomer> _kept = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpecialCustomer>> ListAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<SpecialCustomer>>(
                [.. _kept.OrderBy(one => one.Name.ToUpperInvariant(), StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public Task<bool> AddAsync(SpecialCustomer customer, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var isTaken = IsTaken(customer);
            if (!isTaken)
            {
                _kept.Add(customer);
            }

            return Task.FromResult(!isTaken);
        }
    }

    /// <inheritdoc/>
    public Task<bool> ChangeAsync(
        SpecialCustomer customer, DateTimeOffset? readAt, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var place = IsTaken(customer)
                ? -1
                : _kept.FindIndex(one => one.Id == customer.Id && one.ChangedAt == readAt);
            if (place >= 0)
            {
                _kept[place] = customer with { By = _kept[place].By, At = _kept[place].At };
            }

            return Task.FromResult(place >= 0);
        }
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_kept.RemoveAll(one => one.Id == id) > 0);
        }
    }

    private bool IsTaken(SpecialCustomer customer) => _kept.Exists(one => one.Id != customer.Id
        && one.Name.Equals(customer.Name, StringComparison.OrdinalIgnoreCase));
}
