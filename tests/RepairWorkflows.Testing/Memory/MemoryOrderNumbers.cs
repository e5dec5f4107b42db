using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Testing.Memory;

/// <summary>Counts orders in memory.</summary>
public sealed class MemoryOrderNumbers : IOrderNumbers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DateOnly, int> _last = [];

    /// <inheritdoc/>
    public Task<int> NextAsync(DateOnly day, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_last[day] = _last.GetValueOrDefault(day) + 1);
        }
    }
}
