using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Reads cases for screens and other systems.</summary>
internal sealed partial class CaseReader(
    IDatabase database, IDbContextFactory<RepairWorkflowsDb> contexts) : ICaseReader
{
    private const int LargestPage = 200;
    private const string ByOrder = "order_id = $1";

    private static readonly Query Case = new(
        [ParameterKind.Id],
        CaseRows.SelectOrders(ByOrder), CaseRows.SelectClocks(ByOrder), CaseRows.SelectTasks(ByOrder),
        CaseRows.SelectTimeline(ByOrder), CaseRows.SelectFollowers, RefusedAttempts.OfOrder);

    public Task<CaseView?> FindAsync(RepairOrderId orderId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            Case,
            [orderId.Value],
            async reader =>
            {
                var orders = await reader.RowsAsync(CaseRows.Order, cancellationToken);
                var clocks = await reader.NextRowsAsync(CaseRows.Clock, cancellationToken);
                var tasks = await reader.NextRowsAsync(CaseRows.OpenTask, cancellationToken);
                var timeline = await reader.NextRowsAsync(CaseRows.Entry, cancellationToken);
                var followers = await reader.NextRowsAsync(CaseRows.Follower, cancellationToken);
                var refusals = await reader.NextRowsAsync(RefusedAttempts.Read, cancellationToken);
                return orders is [var order]
                    ? new CaseView(order, clocks, tasks, timeline) { Followers = followers, Refusals = refusals }
                    : null;
            },
            cancellationToken);

    public async Task<CasePage> ListOpenAsync(
        CaseFilter filter, string? after, int size, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var orders = CaseFilters.Apply(db, filter).Where(row => row.ClosedAt == null);
        if (CaseCursor.Decode(after) is { At: var at, OrderId: var last })
        {
            orders = orders.Where(row =>
                row.BoardDueAt >= at && (row.BoardDueAt > at || row.OrderId.CompareTo(last) > 0));
        }

        orders = orders.OrderBy(row => row.BoardDueAt).ThenBy(row => row.OrderId);
        return await PageAsync(
            db, orders, size, order => order.NextDueAt ?? OrderRow.WithoutDeadline, cancellationToken);
    }

    public async Task<CasePage> ListClosedAsync(
        CaseFilter filter, string? after, int size, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var orders = CaseFilters.Apply(db, filter).Where(row => row.ClosedAt != null);
        if (CaseCursor.Decode(after) is { At: var at, OrderId: var last })
        {
            orders = orders.Where(row =>
                row.ClosedAt <= at && (row.ClosedAt < at || row.OrderId.CompareTo(last) < 0));
        }

        orders = orders.OrderByDescending(row => row.ClosedAt).ThenByDescending(row => row.OrderId);
        return await PageAsync(db, orders, size, order => order.ClosedAt!.Value, cancellationToken);
    }

    public async Task<RepairOrderId?> FindNumberedAsync(string number, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Orders.Where(row => row.Number == number)
            .Select(row => (RepairOrderId?)new RepairOrderId(row.OrderId))
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<string?> FindInstanceAsync(RepairOrderId orderId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Orders.Where(row => row.OrderId == orderId.Value)
            .Select(row => row.InstanceId)
            .SingleOrDefaultAsync(cancellationToken);
    }

    // Counted over the index of the board, which holds open orders only: no counter to keep right.
    public async Task<int> CountOpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Orders.CountAsync(row => row.ClosedAt == null, cancellationToken);
    }

    // Few orders are about equipment, and an index holds them alone: no counter to keep right here either.
    public async Task<IReadOnlyDictionary<string, EquipmentOrders>> CountByEquipmentAsync(
        CaseFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await CaseFilters.Apply(db, filter)
            .Where(row => row.Equipment != null)
            .GroupBy(row => row.Equipment!)
            .Select(rows => new
            {
                Equipment = rows.Key,
                Open = rows.Count(row => row.ClosedAt == null),
                All = rows.Count(),
            })
            .ToDictionaryAsync(
                count => count.Equipment, count => new EquipmentOrders(count.Open, count.All - count.Open),
                cancellationToken);
    }

    public async Task<IReadOnlyDictionary<RepairOrderId, string>> ReadDocumentsAsync(
        IReadOnlyList<RepairOrderId> orderIds, CancellationToken cancellationToken)
    {
        var ids = orderIds.Select(id => id.Value).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Orders.Where(row => ids.Contains(row.OrderId))
            .Select(row => new { row.OrderId, row.Document })
            .ToDictionaryAsync(row => new RepairOrderId(row.OrderId), row => row.Document, cancellationToken);
    }

    private static async Task<CasePage> PageAsync(
        RepairWorkflowsDb db, IQueryable<OrderRow> orders, int size, Func<CaseRecord, DateTimeOffset> place,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, LargestPage);

        // One more than asked for tells whether there is another page.
        var records = await orders.Take(size + 1).Select(CaseFilters.ToRecord).ToListAsync(cancellationToken);
        var shown = records.Take(size).ToList();
        var ids = shown.Select(record => record.OrderId.Value).ToList();
        var tasks = (await db.Tasks.AsNoTracking()
            .Where(task => ids.Contains(task.OrderId))
            .OrderBy(task => task.OpenedAt).ThenBy(task => task.Id)
            .ToListAsync(cancellationToken)).ToLookup(task => task.OrderId);
        var rows = shown.Select(record =>
            new CaseRow(
                record,
                [.. tasks[record.OrderId.Value].Select(task => task.ToRecord()).Where(task => !task.IsStanding)]));
        var next = records.Count > size ? new CaseCursor(place(shown[^1]), shown[^1].OrderId.Value).Encode() : null;
        return new([.. rows], next);
    }
}
