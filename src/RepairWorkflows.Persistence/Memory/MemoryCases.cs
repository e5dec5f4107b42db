using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>The cases of a <see cref="MemoryStore"/>.</summary>
public sealed partial class MemoryCases : ICaseReader, IRefusedAttempts
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
                {
                    Followers = FollowersOf(orderId),
                    Refusals = [.. _refused.Where(refused => refused.OrderId == orderId)],
                }
                : null);
        }
    }

    /// <inheritdoc/>
    public Task<CasePage> ListOpenAsync(
        CaseFilter filter, string? after, int size, CancellationToken cancellationToken) =>
        Page(kept => kept.Order.ClosedAt is null && Matches(filter, kept), after, size, DueAt, 1);

    /// <inheritdoc/>
    public Task<CasePage> ListClosedAsync(
        CaseFilter filter, string? after, int size, CancellationToken cancellationToken) =>
        Page(
            kept => kept.Order.ClosedAt is not null && Matches(filter, kept), after, size,
            order => order.ClosedAt!.Value, -1);

    /// <inheritdoc/>
    public Task<string?> FindInstanceAsync(RepairOrderId orderId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Of(orderId)?.Order.InstanceId);
        }
    }

    /// <inheritdoc/>
    public Task<RepairOrderId?> FindNumberedAsync(string number, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(
                _byInstance.Values.FirstOrDefault(kept => kept.Order.Number == number)?.Order.OrderId);
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

    internal IReadOnlyList<string> InstancesWith(Func<ClockRecord, bool> clock)
    {
        lock (_lock)
        {
            return [.. _byInstance.Where(pair => pair.Value.Clocks.Values.Any(clock)).Select(pair => pair.Key)];
        }
    }

    internal StoredCase? Find(string instanceId)
    {
        lock (_lock)
        {
            return _byInstance.TryGetValue(instanceId, out var kept)
                ? new StoredCase(kept.Order, [.. kept.Clocks.Values], [.. kept.Tasks.Values], kept.Timeline.Count)
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

    // In the direction of the order: 1 shows the smallest place first, -1 the largest.
    private Task<CasePage> Page(
        Func<Kept, bool> which, string? after, int size, Func<CaseRecord, DateTimeOffset> place, int direction)
    {
        var cursor = CaseCursor.Decode(after);
        lock (_lock)
        {
            var rest = _byInstance.Values.Where(which)
                .Select(kept => (Kept: kept, Place: new CaseCursor(place(kept.Order), kept.Order.OrderId.Value)))
                .Where(row => cursor is null || Compare(row.Place, cursor) * direction > 0)
                .Order(Comparer<(Kept Kept, CaseCursor Place)>.Create((x, y) => Compare(x.Place, y.Place) * direction))
                .ToList();
            var shown = rest.Take(size).ToList();
            var rows = shown.Select(row => new CaseRow(
                WithoutDocument(row.Kept.Order), [.. row.Kept.Tasks.Values.Where(task => !task.IsStanding)]));
            return Task.FromResult(
                new CasePage([.. rows], rest.Count > size ? shown[^1].Place.Encode() : null));
        }
    }

    private static int Compare(CaseCursor one, CaseCursor other) =>
        one.At != other.At ? one.At.CompareTo(other.At) : one.OrderId.CompareTo(other.OrderId);

    private static DateTimeOffset DueAt(CaseRecord order) => order.NextDueAt ?? OrderRow.WithoutDeadline;

    private static bool Matches(CaseFilter filter, Kept kept) =>
        (filter.Station is null || kept.Order.Station == filter.Station)
        && (kept.Order.Station is not { } station || filter.RegionStations?.Contains(station) != false)
        && (filter.Equipment is null || kept.Order.Equipment == filter.Equipment)
        && (filter.Process is null || kept.Order.Process == filter.Process)
        && (filter.TaskRoles is null
            || kept.Tasks.Values.Any(task => task.Roles.Intersect(filter.TaskRoles).Any()))
        && (filter.TasksOf is not { } actor
            || kept.Tasks.Values.Any(task => actor.IsIn(task.Roles.Where(role => role != Role.Technician
                || kept.Order.Technician is not { } technician || actor.IsNamed(technician)))))
        && (filter.Text?.Trim() is not { Length: > 0 } text || HasText(kept.Order, text, filter.IsBlindToPhones));

    private static bool HasText(CaseRecord order, string text, bool isBlindToPhones) =>
        order.Number.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        || OrderRow.SearchTextOf(isBlindToPhones ? order with { Phone = string.Empty } : order)
            .Contains(OrderRow.Fold(text), StringComparison.Ordinal);
}
