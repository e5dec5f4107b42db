using System.Data.Common;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Rulebook;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Versions of calendars and clock policies.</summary>
internal sealed class RuleStore(IDatabase database) : IRuleStore
{
    /// <summary>The sequence of the newest version, as an expression.</summary>
    public const string Newest = "(SELECT coalesce(max(sequence), 0) FROM rule_versions)";

    // The sequence after the last that was read: whoever did not see the newest publication finds it taken.
    private static readonly Statement Add = new(
        """
        INSERT INTO rule_versions (sequence, kind, name, version, content, complete, published_at, published_by, reason,
            origin)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT DO NOTHING
        """,
        Long, Integer, Text, Integer, Text, Text, Instant, Text, Text, Integer)
    { Otherwise = Otherwise.Conflict };

    private static readonly string Behind =
        $"""
        o.closed_at IS NULL AND EXISTS (
            SELECT 1 FROM clocks c WHERE c.order_id = o.order_id AND c.{AuditStatements.IsNotStopped} AND (
                c.policy_version <> {NewestOf(RuleKind.Policy, "c.policy")}
                OR ({NewestOf(RuleKind.Policy, "c.policy")} IS NOT NULL
                    AND c.calendar_version <> {NewestOf(RuleKind.Calendar, "c.calendar")})))
        """;

    private static readonly Query CountBehind = new([], $"SELECT count(*) FROM repair_orders o WHERE {Behind}");

    private static readonly Statement SetReviews = new(
        $"""
        INSERT INTO timers (id, instance_id, name, target, due_at, ready_at, attempts)
        SELECT 'rules/' || o.instance_id, o.instance_id, $1, o.instance_id, $2, $2, 0 FROM repair_orders o
        WHERE {Behind}
            AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.id = 'rules/' || o.instance_id)
        LIMIT $3
        ON CONFLICT (id) DO NOTHING
        """,
        Text, Instant, Integer)
    { IsCounted = true };

    private static readonly Query Sequence = new([], $"SELECT {Newest}");

    private const string Head = "kind, name, version, published_at, published_by, reason, origin";

    private static readonly Query All = new(
        [], $"SELECT {Head}, content, complete, sequence FROM rule_versions ORDER BY sequence");

    private static readonly Query OfName = new(
        [Integer, Text],
        $"SELECT {Head}, content, complete FROM rule_versions WHERE kind = $1 AND name = $2 ORDER BY version DESC");

    private static readonly Query HeadsOfName = new(
        [Integer, Text], $"SELECT {Head} FROM rule_versions WHERE kind = $1 AND name = $2 ORDER BY version DESC");

    // Without a number the newest.
    private static readonly Query One = new(
        [Integer, Text, Integer],
        $"""
        SELECT {Head}, content, complete FROM rule_versions WHERE kind = $1 AND name = $2
            AND ($3 IS NULL OR version = $3)
        ORDER BY version DESC LIMIT 1
        """);

    public Task<long> FindSequenceAsync(CancellationToken cancellationToken) => database.ReadAsync(
        Sequence, [], async reader => (await reader.RowsAsync(row => row.GetInt64(0), cancellationToken))[0],
        cancellationToken);

    public Task<StoredRules> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync(
        All,
        [],
        async reader =>
        {
            var rows = await reader.RowsAsync(
                row => (Version: Read(row), Sequence: row.GetInt64(9)), cancellationToken);
            return new StoredRules(rows is [.., var last] ? last.Sequence : 0, [.. rows.Select(row => row.Version)]);
        },
        cancellationToken);

    public Task<IReadOnlyList<RuleVersion>> ReadAsync(
        RuleKind kind, string name, CancellationToken cancellationToken) =>
        RowsAsync(OfName, [(int)kind, name], Read, cancellationToken);

    public Task<IReadOnlyList<RuleHead>> ListAsync(
        RuleKind kind, string name, CancellationToken cancellationToken) =>
        RowsAsync(HeadsOfName, [(int)kind, name], ReadHead, cancellationToken);

    public async Task<RuleVersion?> FindAsync(
        RuleKind kind, string name, int? number, CancellationToken cancellationToken) =>
        await RowsAsync(One, [(int)kind, name, number], Read, cancellationToken) is [var found] ? found : null;

    public Task PublishAsync(
        IReadOnlyList<RuleVersion> versions, long readSequence, CancellationToken cancellationToken) =>
        database.WriteAsync(
            [
                .. versions.Select((version, i) => Add.With(
                    readSequence + 1 + i, (int)version.Kind, version.Name, version.Number, version.Content,
                    version.Complete, version.PublishedAt, version.PublishedBy, version.Reason, (int)version.Origin)),
            ],
            cancellationToken);

    public Task<int> CountBehindAsync(CancellationToken cancellationToken) => database.ReadAsync(
        CountBehind, [], async reader => (await reader.RowsAsync(row => row.GetInt32(0), cancellationToken))[0],
        cancellationToken);

    public Task<int> SetReviewsAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.WriteAsync([SetReviews.With(RulesReview.TimerName, now, limit)], cancellationToken);

    private Task<IReadOnlyList<T>> RowsAsync<T>(
        Query query, object?[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<T>>(
            query, values, async reader => await reader.RowsAsync(read, cancellationToken), cancellationToken);

    private static string NewestOf(RuleKind kind, string name) =>
        $"(SELECT max(v.version) FROM rule_versions v WHERE v.kind = {(int)kind} AND v.name = {name})";

    private static RuleVersion Read(DbDataReader row) => new(ReadHead(row), row.GetString(7), row.TextOrNull(8));

    private static RuleHead ReadHead(DbDataReader row) => new()
    {
        Kind = (RuleKind)row.GetInt32(0),
        Name = row.GetString(1),
        Number = row.GetInt32(2),
        PublishedAt = row.Instant(3),
        PublishedBy = row.GetString(4),
        Reason = row.GetString(5),
        Origin = (RuleOrigin)row.GetInt32(6),
    };
}
