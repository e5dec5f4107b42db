using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Persistence.Memory;

/// <content>What stands beside a case: refused attempts, orders that came from it, who has how many.</content>
public sealed partial class MemoryCases
{
    private readonly List<RefusedAttempt> _refused = [];

    /// <inheritdoc/>
    public Task AddAsync(RefusedAttempt attempt, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (attempt.Key is null || !_refused.Exists(one => one.Key == attempt.Key))
            {
                _refused.Add(attempt);
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseRecord>> ListWaitingAsync(string step, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<CaseRecord>>(
            [
                .. _byInstance.Values.Where(kept => kept.Order is { ClosedAt: null, Technician: null, IsOnHold: false }
                    && kept.Tasks.Values.Any(task => task.Step == step)).Select(kept => kept.Order),
            ]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, int>> CountInHandAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyDictionary<string, int>>(
                _byInstance.Values.Where(kept => kept.Order.Technician is not null && kept.Order.Status.IsInHand())
                    .GroupBy(kept => kept.Order.Technician!, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase));
        }
    }

    /// <inheritdoc/>
    public async Task<int> CountInHandAsync(string technician, CancellationToken cancellationToken) =>
        (await CountInHandAsync(cancellationToken)).GetValueOrDefault(technician);

    private IReadOnlyList<OrderFollower> FollowersOf(RepairOrderId orderId) =>
    [
        .. from other in _byInstance.Values.Select(kept => kept.Order)
           where other.OriginOrderId == orderId.Value || other.AboutOrderId == orderId.Value
           orderby other.OrderId.Value
           select new OrderFollower(
               other.OrderId.Value, other.Number, other.Process, other.Status,
               other.AboutOrderId == orderId.Value ? Complaint.AboutKind : other.OriginKind!),
    ];

    /// <summary>Refuses a second open complaint about an order, as the databases' index does.</summary>
    internal void Check(IEnumerable<CaseChanges?> changes)
    {
        lock (_lock)
        {
            var complaints = from change in changes
                             where change?.Order is { AboutOrderId: not null, ClosedAt: null }
                             select change.Order;
            if (complaints.Any(complaint => _byInstance.Values.Any(kept =>
                kept.Order.AboutOrderId == complaint.AboutOrderId && kept.Order.ClosedAt is null
                && kept.Order.OrderId != complaint.OrderId)))
            {
                throw new ConcurrencyConflictException("Another complaint about the order is open.");
            }
        }
    }

    private static CaseRecord WithoutDocument(CaseRecord order) =>
        order.Urgency is null ? order : order with { Document = string.Empty };

    private sealed class Kept
    {
        public required CaseRecord Order { get; set; }

        public OrderedDictionary<string, ClockRecord> Clocks { get; } = [];

        public OrderedDictionary<string, TaskRecord> Tasks { get; } = [];

        public List<TimelineEntry> Timeline { get; } = [];
    }
}
