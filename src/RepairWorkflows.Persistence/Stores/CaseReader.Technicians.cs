using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Stores;

/// <content>What waits for technicians, and what they have.</content>
internal sealed partial class CaseReader
{
    private static readonly Query Waiting = new(
        [ParameterKind.Text],
        CaseRows.SelectOrders(
            "closed_at IS NULL AND order_id IN (SELECT order_id FROM order_tasks WHERE step = $1)"));

    public async Task<IReadOnlyList<CaseRecord>> ListWaitingAsync(string step, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            Waiting, [step], reader => reader.RowsAsync(CaseRows.Order, cancellationToken), cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> CountByTechnicianAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Orders.Where(row => row.TechnicianFolded != null && row.ClosedAt == null)
            .GroupBy(row => row.TechnicianFolded!)
            .ToDictionaryAsync(
                row => row.Key, row => row.Count(), StringComparer.OrdinalIgnoreCase, cancellationToken);
    }
}
