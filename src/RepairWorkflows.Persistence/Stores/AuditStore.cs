using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Auditing;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Reads instances, clocks and timers as they fit together, and puts in order what may be.</summary>
internal sealed class AuditStore(IDatabase database) : IAuditStore
{
    private static readonly Query[] Trails =
    [
        Trail($"SELECT id, id FROM workflow_instances WHERE {AuditStatements.HasNotEnded} AND id > $1"),
        Trail(
            "SELECT id, instance_id FROM clocks JOIN repair_orders o ON o.order_id = clocks.order_id "
            + $"WHERE {AuditStatements.IsNotStopped} AND id > $1"),

        // The timers of triggers are their definitions', and published with them.
        Trail("SELECT id, instance_id FROM timers WHERE instance_id NOT LIKE 'definition/%' AND id > $1"),
    ];

    private readonly Query _overdue = new(
        [Instant, Span, Integer],
        $"""
        SELECT instance_id FROM timers
        WHERE ready_at < {database.Dialect.Now} - $2 AND attempts = 0 AND instance_id NOT LIKE 'definition/%'
        ORDER BY ready_at, id LIMIT $3
        """);

    private readonly AuditedRows _rows = new(database);

    public Task<AuditStretch> ListAsync(
        AuditTrail trail, string after, int count, CancellationToken cancellationToken) => database.ReadAsync(
        Trails[(int)trail],
        [after, count],
        async reader =>
        {
            var rows = await reader.RowsAsync(
                row => (Id: row.GetString(0), Instance: row.GetString(1)), cancellationToken);
            return new AuditStretch(
                [.. rows.Select(row => row.Instance).Distinct()], rows.Count, rows.Count < count ? null : rows[^1].Id);
        },
        cancellationToken);

    public Task<IReadOnlyList<string>> ListOverdueAsync(
        TimeSpan grace, int count, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(
            _overdue,
            [database.Dialect.Clock(), grace, count],
            async reader => (await reader.RowsAsync(row => row.GetString(0), cancellationToken)).Distinct().ToList(),
            cancellationToken);

    public Task<AuditReading> ReadAsync(IReadOnlyList<string> instanceIds, CancellationToken cancellationToken) =>
        _rows.ReadAsync(instanceIds, cancellationToken);

    public async Task<bool> RingAsync(string instanceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.WriteAsync([AuditStatements.Ring(instanceId, now)], cancellationToken) > 0;

    public async Task<bool> SetAsync(
        string instanceId, long version, InstanceTimer timer, CancellationToken cancellationToken) =>
        await database.WriteAsync([AuditStatements.Set(instanceId, version, timer)], cancellationToken) > 0;

    public async Task<bool> RemoveAsync(
        string timerId, AuditKind idle, long version, CancellationToken cancellationToken) =>
        await database.WriteAsync([AuditStatements.Remove(timerId, idle, version)], cancellationToken) > 0;

    private static Query Trail(string select) => new([Text, Integer], $"{select} ORDER BY id LIMIT $2");
}
