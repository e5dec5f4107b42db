using System.Data.Common;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Verifying;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Reads orders with their clocks and what their timelines tell of these, a page in one round trip.</summary>
internal sealed class VerifyStore : IVerifyStore
{
    private const string Page =
        "SELECT order_id FROM repair_orders WHERE order_id > $2 ORDER BY order_id LIMIT $3";

    // Versions first and last: on PostgreSQL each statement sees what is committed when it begins.
    private const string Versions =
        $"""
        SELECT o.order_id, i.version FROM repair_orders o JOIN workflow_instances i ON i.id = o.instance_id
        WHERE o.order_id IN ({Page}) ORDER BY o.order_id
        """;

    private static readonly Query Count = new([], "SELECT count(*) FROM clocks");

    private readonly IDatabase _database;
    private readonly Query _page;

    public VerifyStore(IDatabase database)
    {
        _database = database;
        _page = new Query(
            [Instant, Id, Integer],
            Versions,
            $"SELECT {CaseRows.ClockColumns}, order_id FROM clocks WHERE order_id IN ({Page}) ORDER BY position",
            $"""
            SELECT {CaseRows.EntryColumns}, order_id FROM timeline_entries
            WHERE order_id IN ({Page}) AND kind LIKE 'clock.%' ORDER BY order_id, sequence
            """,
            Versions,
            $"SELECT {database.Dialect.Now}");
    }

    public Task<long> CountAsync(CancellationToken cancellationToken) => _database.ReadAsync(
        Count, [], async reader => (await reader.RowsAsync(row => row.GetInt64(0), cancellationToken))[0],
        cancellationToken);

    public Task<VerifyPage> ReadAsync(Guid after, int count, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            _page, [_database.Dialect.Clock(), after, count], reader => ReadAsync(reader, count, cancellationToken),
            cancellationToken);

    private static async Task<VerifyPage> ReadAsync(
        DbDataReader reader, int count, CancellationToken cancellationToken)
    {
        var first = await reader.RowsAsync(Version, cancellationToken);
        var clocks = (await reader.NextRowsAsync(
            row => (Order: row.GetGuid(CaseRows.ClockColumnCount), Clock: CaseRows.Clock(row)), cancellationToken))
            .ToLookup(row => row.Order, row => row.Clock);
        var entries = (await reader.NextRowsAsync(
            row => (Order: row.GetGuid(CaseRows.EntryColumnCount), Entry: CaseRows.Entry(row)), cancellationToken))
            .ToLookup(row => row.Order, row => row.Entry);
        var stable = (await reader.NextRowsAsync(Version, cancellationToken)).Intersect(first)
            .Select(row => row.Order).ToHashSet();
        var now = (await reader.NextRowsAsync(row => row.Instant(0), cancellationToken))[0];
        return new VerifyPage(
            now,
            [
                .. first.Where(row => stable.Contains(row.Order)).Select(row => new VerifiedOrder(
                    new RepairOrderId(row.Order), [.. clocks[row.Order]], [.. entries[row.Order]])),
            ],
            first.Count - stable.Count,
            first.Count < count ? null : first[^1].Order);
    }

    private static (Guid Order, long Version) Version(DbDataReader row) => (row.GetGuid(0), row.GetInt64(1));
}
