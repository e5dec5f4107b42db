using System.Data.Common;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Stimuli that nobody waits for yet.</summary>
internal sealed class QueuedStimuli(IDatabase database) : IQueuedStimuli
{
    private const string Columns =
        "id, name, hash, correlation_id, instance_id, input, created_at, expires_at, died_at, last_failure, key";

    private static readonly Statement Add = new(
        """
        INSERT INTO stimulus_queue (id, name, hash, correlation_id, instance_id, input, created_at,
            expires_at, key, attempts)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)
        ON CONFLICT (id) DO NOTHING
        """,
        Text, Text, Text, Text, Text, Text, Instant, Instant, Text);

    private static readonly Query Find = new(
        [Text], $"SELECT {Columns} FROM stimulus_queue WHERE id = $1 AND died_at IS NULL");

    private static readonly Statement Fail = new(
        """
        UPDATE stimulus_queue SET attempts = attempts + 1, last_failure = $2,
            died_at = CASE WHEN attempts + 1 >= $3 THEN $4 ELSE died_at END
        WHERE id = $1 AND died_at IS NULL
        """,
        Text, Text, Integer, Instant);

    private static readonly Statement Expire = new(
        "UPDATE stimulus_queue SET died_at = $1 WHERE died_at IS NULL AND expires_at <= $1", Instant);

    private static readonly Statement Bury = new("DELETE FROM stimulus_queue WHERE died_at < $1", Instant);

    // What messages have done is remembered for as long as they could come again; then nobody asks any more.
    private static readonly Statement Forget = new(
        "DELETE FROM inbox WHERE scope = 'message' AND at < $1", Instant);

    private static readonly Query Awaited = new(
        [Instant, Integer],
        """
        SELECT id FROM stimulus_queue q
        WHERE died_at IS NULL AND expires_at > $1 AND EXISTS (
            SELECT 1 FROM bookmarks b
            WHERE b.hash = q.hash AND (q.correlation_id IS NULL OR b.correlation_id = q.correlation_id)
                AND (q.instance_id IS NULL OR b.instance_id = q.instance_id))
        ORDER BY created_at, id LIMIT $2
        """);

    private static readonly Query Dead = new(
        [Integer, Integer],
        $"""
        SELECT {Columns} FROM stimulus_queue WHERE died_at IS NOT NULL AND dismissed_at IS NULL
        ORDER BY died_at DESC, id LIMIT $2 OFFSET $1
        """,
        "SELECT count(*) FROM stimulus_queue WHERE died_at IS NOT NULL AND dismissed_at IS NULL");

    private static readonly Statement Dismiss = new(
        """
        UPDATE stimulus_queue SET dismissed_by = $2, dismissed_at = $3, dismissal_reason = $4
        WHERE id = $1 AND died_at IS NOT NULL AND dismissed_at IS NULL
        RETURNING id
        """,
        Text, Text, Instant, Text);

    public Task AddAsync(QueuedStimulus stimulus, InboxEntry? once, CancellationToken cancellationToken)
    {
        var add = Add.With(
            stimulus.Id, stimulus.Name, stimulus.Hash, stimulus.CorrelationId, stimulus.InstanceId, stimulus.Input,
            stimulus.CreatedAt, stimulus.ExpiresAt, stimulus.Key);
        return database.WriteAsync(
            once is null ? [add] : [BurstStatements.Remember(once), add], cancellationToken);
    }

    public Task<QueuedStimulus?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            Find,
            [id],
            async reader => (await reader.RowsAsync(Read, cancellationToken)).SingleOrDefault(),
            cancellationToken);

    public Task FailedAsync(
        string id, string failure, int mostAttempts, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync([Fail.With(id, Failure.Shorten(failure), mostAttempts, at)], cancellationToken);

    public Task ExpireAsync(DateTimeOffset now, DateTimeOffset keptSince, CancellationToken cancellationToken) =>
        database.WriteAsync(
            [Expire.With(now), Bury.With(keptSince), Forget.With(keptSince)], cancellationToken);

    public Task<IReadOnlyList<string>> FindAwaitedAsync(
        DateTimeOffset now, int count, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(
            Awaited,
            [now, count],
            async reader => await reader.RowsAsync(row => row.GetString(0), cancellationToken),
            cancellationToken);

    public async Task<bool> DismissAsync(string id, Dismissal dismissal, CancellationToken cancellationToken)
    {
        var dismissed = await database.ChangeAsync(
            Dismiss.With(id, dismissal.By, dismissal.At, dismissal.Reason), row => row.GetString(0), cancellationToken);
        return dismissed.Count > 0;
    }

    public Task<Found<DeadStimulus>> ListDeadAsync(int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync(
            Dead,
            [skip, take],
            reader => reader.FoundAsync(
                row => new DeadStimulus(Read(row), row.Instant(8), row.TextOrNull(9)), cancellationToken),
            cancellationToken);

    private static QueuedStimulus Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Name = row.GetString(1),
        Hash = row.GetString(2),
        CorrelationId = row.TextOrNull(3),
        InstanceId = row.TextOrNull(4),
        Input = row.TextOrNull(5),
        CreatedAt = row.Instant(6),
        ExpiresAt = row.Instant(7),
        Key = row.TextOrNull(10),
    };
}
