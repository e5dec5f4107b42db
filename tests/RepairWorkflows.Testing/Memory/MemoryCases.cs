using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Testing.Memory;

/// <summary>The cases of a <see cref="MemoryStore"/>.</summary>
public sealed class MemoryCases : ICaseReader
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Kept> _byInstance = [];

    /// <inheritdoc/>
    public Task<CaseView?> FindAsync(RepairOrderId orderId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Of(orderId) is { } kept
                ? new CaseView(kept.Order, [.. kept.Clocks.Values], [.. kept.Tasks.Values], [.. kept.Timeline])
                : null);
        }
    }

    /// <inheritdoc/>
    public Task<CasePage> ListOpenAsync(
        CaseFilter filter, string? after, int size, CancellationToken cancellationToken) =>
        Page(kept => kept.Order.ClosedAt is null, kept => kept.Order.NextDueAt ?? DateTimeOffset.MaxValue, after, size);

    /// <inheritdoc/>
    public Task<CasePage> ListClosedAsync(
        CaseFilter filter, string? after, int size, CancellationToken cancellationToken) =>
        Page(kept => kept.Order.ClosedAt is not null, kept => kept.Order.ClosedAt!.Value, after, size);

    /// <inheritdoc/>
    public Task<string?> FindInstanceAsync(RepairOrderId orderId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Of(orderId)?.Order.InstanceId);
        }
    }

    /// <inheritdoc/>
    public Task<int> CountOpenAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_byInstance.Values.Count(kept => kept.Order.ClosedAt is null));
        }
    }

    internal RepairCase? Load(string instanceId)
    {
        lock (_lock)
        {
            return _byInstance.TryGetValue(instanceId, out var kept)
                ? RepairCase.From(new StoredCase(
                    kept.Order, [.. kept.Clocks.Values], [.. kept.Tasks.Values], kept.Timeline.Count))
                : null;
        }
    }

    internal void Write(string instanceId, CaseChanges changes)
    {
        lock (_lock)
        {
            if (!_byInstance.TryGetValue(instanceId, out var kept))
            {
                _byInstance[instanceId] = kept = new Kept { Order = changes.Order! };
            }

            kept.Order = changes.Order ?? kept.Order;
            changes.Clocks.ToList().ForEach(clock => kept.Clocks[clock.Id] = clock);
            changes.OpenTasks.ToList().ForEach(task => kept.Tasks[task.Id] = task);
            changes.ClosedTasks.ToList().ForEach(task => kept.Tasks.Remove(task));
            kept.Timeline.AddRange(changes.Timeline);
        }
    }

    private Kept? Of(RepairOrderId orderId) =>
        _byInstance.Values.FirstOrDefault(kept => kept.Order.OrderId == orderId);

    private Task<CasePage> Page(
        Func<Kept, bool> which, Func<Kept, DateTimeOffset> order, string? after, int size)
    {
        lock (_lock)
        {
            var start = int.TryParse(after, out var given) ? given : 0;
            var all = _byInstance.Values.Where(which).OrderBy(order).ToList();
            var rows = all.Skip(
                start).Take(size).Select(kept => new CaseRow(kept.Order, [.. kept.Tasks.Values])).ToList();
            var next = start + rows.Count;
            return Task.FromResult(new CasePage(rows, next < all.Count ? $"{next}" : null));
        }
    }

    private sealed class Kept
    {
        public required CaseRecord Order { get; set; }

        public OrderedDictionary<string, ClockRecord> Clocks { get; } = [];

        public OrderedDictionary<string, TaskRecord> Tasks { get; } = [];

        public List<TimelineEntry> Timeline { get; } = [];
    }
}
