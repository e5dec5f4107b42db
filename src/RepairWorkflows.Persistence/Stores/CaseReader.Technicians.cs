using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Stores;

/// <content>What waits for technicians, and what they have.</content>
internal sealed partial class CaseReader
{
    private static readonly Query Waiting = new(
        [ParameterKind.Text],
        CaseRows.SelectOrders(
            """
            closed_at IS NULL AND technician_folded IS NULL AND NOT is_on_hold
                AND order_id IN (SELECT order_id FROM order_tasks WHERE step = $1)
            """));

    public async Task<IReadOnlyList<CaseRecord>> ListWaitingAsync(string step, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            Waiting, [step], reader => reader.RowsAsync(CaseRows.Order, cancellationToken), cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> CountInHandAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await InHand(db).Where(row => row.TechnicianFolded != null)
            .GroupBy(row => row.TechnicianFolded!)
            .ToDictionaryAsync(
                row => row.Key, row => row.Count(), StringComparer.OrdinalIgnoreCase, cancellationToken);
    }

    public async Task<int> CountInHandAsync(string technician, CancellationToken cancellationToken)
    {
        var folded = OrderRow.Fold(technician);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await InHand(db).CountAsync(row => row.TechnicianFolded == folded, cancellationToken);
    }

    // What RepairStatuses.IsInHand says; the database has to understand it.
    private static IQueryable<OrderRow> InHand(RepairWorkflowsDb db) => db.Orders.Where(
        row => row.ClosedAt == null && row.Status >= RepairStatus.Ticketed && row.Status <= RepairStatus.InRepair);
}
