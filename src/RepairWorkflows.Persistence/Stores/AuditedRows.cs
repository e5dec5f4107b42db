using System.Data.Common;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Auditing;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Reads some instances with their orders, open clocks and timers, in one round trip.</summary>
/// <remarks>
/// On PostgreSQL each statement sees what is committed when it begins. So versions are read first and last: what has
/// changed in between is left out. Every burst changes its instance's version.
/// </remarks>
internal sealed class AuditedRows
{
    private static readonly string Ids =
        string.Join(", ", Enumerable.Range(2, IAuditStore.LargestReading).Select(number => $"${number}"));

    private readonly IDatabase _database;
    private readonly Query _query;

    public AuditedRows(IDatabase database)
    {
        _database = database;
        _query = new Query(
            [Instant, .. Enumerable.Repeat(Text, IAuditStore.LargestReading)],
            $"""
            SELECT id, status, version, quarantine_reason IS NOT NULL,
                CASE WHEN {AuditStatements.HasNotEnded} THEN state END
            FROM workflow_instances WHERE id IN ({Ids})
            """,
            $"SELECT instance_id, order_id, closed_at FROM repair_orders WHERE instance_id IN ({Ids})",
            $"""
            SELECT {CaseRows.ClockColumns}, o.instance_id FROM repair_orders o
            JOIN clocks ON clocks.order_id = o.order_id
            WHERE o.instance_id IN ({Ids}) AND {AuditStatements.IsNotStopped}
            """,
            $"SELECT instance_id, id, name, target, due_at, attempts FROM timers WHERE instance_id IN ({Ids})",
            $"SELECT id, version FROM workflow_instances WHERE id IN ({Ids})",
            $"SELECT {database.Dialect.Now}");
    }

    public Task<AuditReading> ReadAsync(IReadOnlyList<string> instanceIds, CancellationToken cancellationToken)
    {
        var values = new object?[_query.Parameters.Length];
        values[0] = _database.Dialect.Clock();
        for (var i = 0; i < instanceIds.Count; i++)
        {
            values[i + 1] = instanceIds[i];
        }

        return _database.ReadAsync(
            _query, values, reader => ReadAsync(reader, instanceIds, cancellationToken), cancellationToken);
    }

    private static async Task<AuditReading> ReadAsync(
        DbDataReader reader, IReadOnlyList<string> instanceIds, CancellationToken cancellationToken)
    {
        var found = (await reader.RowsAsync(Instance, cancellationToken)).ToDictionary(instance => instance.Id);
        var orders = (await reader.NextRowsAsync(Order, cancellationToken)).ToDictionary(row => row.Instance);
        var clocks = (await reader.NextRowsAsync(
            row => (Instance: row.GetString(CaseRows.ClockColumnCount), Clock: CaseRows.Clock(row)),
            cancellationToken)).ToLookup(row => row.Instance, row => row.Clock);
        var timers = (await reader.NextRowsAsync(Timer, cancellationToken))
            .ToLookup(row => row.Instance, row => row.Timer);
        var versions = (await reader.NextRowsAsync(
            row => (Id: row.GetString(0), Version: row.GetInt64(1)), cancellationToken))
            .ToDictionary(row => row.Id, row => row.Version);
        var now = (await reader.NextRowsAsync(row => row.Instant(0), cancellationToken))[0];
        return new AuditReading(
            now,
            [
                .. instanceIds.Select(id => found.GetValueOrDefault(id) ?? new AuditedInstance(id))
                    .Where(instance => versions.GetValueOrDefault(instance.Id) == instance.Version)
                    .Select(instance => instance with
                    {
                        Order = orders.GetValueOrDefault(instance.Id).Order,
                        OpenClocks = [.. clocks[instance.Id]],
                        Timers = [.. timers[instance.Id]],
                    }),
            ]);
    }

    private static AuditedInstance Instance(DbDataReader row) => new(row.GetString(0))
    {
        Status = (InstanceStatus)row.GetInt32(1),
        Version = row.GetInt64(2),
        IsSetAside = row.GetBoolean(3),
        State = row.IsDBNull(4) ? default(ReadOnlyMemory<byte>) : row.GetFieldValue<byte[]>(4),
    };

    private static (string Instance, AuditedOrder Order) Order(DbDataReader row) =>
        (row.GetString(0), new AuditedOrder(new(row.GetGuid(1)), row.InstantOrNull(2)));

    private static (string Instance, AuditedTimer Timer) Timer(DbDataReader row) => (
        row.GetString(0),
        new AuditedTimer(
            row.GetString(1), row.GetString(2), row.GetString(3), row.Instant(4), row.GetInt32(5)));
}
