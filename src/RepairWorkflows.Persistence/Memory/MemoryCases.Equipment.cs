using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Memory;

/// <content>What the files of equipment are made of.</content>
public sealed partial class MemoryCases
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, EquipmentOrders>> CountByEquipmentAsync(
        CaseFilter filter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyDictionary<string, EquipmentOrders>>(_byInstance.Values
                .Where(kept => kept.Order.Equipment is not null && Matches(filter, kept))
                .GroupBy(kept => kept.Order.Equipment!)
                .ToDictionary(orders => orders.Key, orders => new EquipmentOrders(
                    orders.Count(kept => kept.Order.ClosedAt is null),
                    orders.Count(kept => kept.Order.ClosedAt is not null))));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<RepairOrderId, string>> ReadDocumentsAsync(
        IReadOnlyList<RepairOrderId> orderIds, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyDictionary<RepairOrderId, string>>(_byInstance.Values
                .Where(kept => orderIds.Contains(kept.Order.OrderId))
                .ToDictionary(kept => kept.Order.OrderId, kept => kept.Order.Document));
        }
    }
}
