using System.Data.Common;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>What was found not to fit together.</summary>
internal sealed class AuditFindings(IDatabase database) : IAuditFindings
{
    private static readonly Query List = new(
        [Integer, Integer, Integer],
        """
        SELECT f.kind, f.subject, f.instance_id, f.name, f.expected, f.actual, f.is_mended, f.found_at, o.order_id,
            o.number
        FROM audit_findings f LEFT JOIN repair_orders o ON o.instance_id = f.instance_id
        WHERE f.source = $3 ORDER BY f.found_at, f.id LIMIT $2 OFFSET $1
        """,
        "SELECT count(*) FROM audit_findings WHERE source = $3");

    private static readonly Query Instances = new(
        [Integer, Integer],
        """
        SELECT instance_id FROM audit_findings WHERE source = $1
        GROUP BY instance_id ORDER BY min(seen_at), instance_id LIMIT $2
        """);

    private static readonly Statement Save = new(
        """
        INSERT INTO audit_findings (id, source, kind, subject, instance_id, name, expected, actual, is_mended,
            found_at, seen_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, expected = excluded.expected, actual = excluded.actual,
            is_mended = excluded.is_mended, seen_at = excluded.seen_at
        """,
        Text, Integer, Integer, Text, Text, Text, Text, Text, Flag, Instant);

    private static readonly Statement RemoveRest = new(
        "DELETE FROM audit_findings WHERE source = $1 AND instance_id = $2 AND seen_at <> $3", Integer, Text, Instant);

    private static readonly Statement Lapse = new(
        "DELETE FROM audit_findings WHERE kind = $1 AND seen_at < $2", Integer, Instant);

    public Task<Found<AuditFinding>> ListAsync(
        AuditSource source, int skip, int take, CancellationToken cancellationToken) => database.ReadAsync(
        List, [skip, take, (int)source], reader => reader.FoundAsync(Read, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<string>> ListInstancesAsync(
        AuditSource source, int count, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(
            Instances,
            [(int)source, count],
            async reader => await reader.RowsAsync(row => row.GetString(0), cancellationToken),
            cancellationToken);

    public Task ReplaceAsync(
        AuditSource source, IReadOnlyList<string> instanceIds, IReadOnlyList<AuditFinding> found, DateTimeOffset now,
        CancellationToken cancellationToken) => database.WriteAsync(
        [
            .. found.Select(finding => Save.With(
                $"{KebabCase.Of(source)}/{finding.Id}", (int)source, (int)finding.Kind, finding.Subject,
                finding.InstanceId, finding.Name, finding.Expected, finding.Actual, finding.IsMended, now)),
            .. instanceIds.Select(id => RemoveRest.With((int)source, id, now)),
        ],
        cancellationToken);

    public Task LapseAsync(AuditKind kind, DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync([Lapse.With((int)kind, before)], cancellationToken);

    private static AuditFinding Read(DbDataReader row) => new()
    {
        Kind = (AuditKind)row.GetInt32(0),
        Subject = row.GetString(1),
        InstanceId = row.GetString(2),
        Name = row.TextOrNull(3),
        Expected = row.TextOrNull(4),
        Actual = row.TextOrNull(5),
        IsMended = row.GetBoolean(6),
        Since = row.Instant(7),
        Order = row.IsDBNull(8) ? null : new OrderReference(new(row.GetGuid(8)), row.GetString(9)),
    };
}
