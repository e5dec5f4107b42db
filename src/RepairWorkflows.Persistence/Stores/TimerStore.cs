using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Due timers. Which have fired is decided by the commits of their bursts.</summary>
internal sealed class TimerStore(IDatabase database) : ITimerStore
{
    private static readonly Statement PostponeOne = new(
        """
        UPDATE timers SET ready_at = $2, taken_until = NULL, attempts = attempts + 1, last_failure = $3
        WHERE id = $1 AND due_at = $4
        """,
        Text, Instant, Text, Instant);

    private readonly Statement _take = new(
        $"""
        WITH due AS MATERIALIZED (
            SELECT id AS due_id FROM timers
            WHERE ready_at <= {database.Dialect.Now}
                AND (taken_until IS NULL OR taken_until <= {database.Dialect.Now})
            ORDER BY ready_at, id LIMIT $3 {database.Dialect.SkipLocked})
        UPDATE timers SET taken_until = {database.Dialect.Now} + $2 FROM due WHERE id = due_id
        RETURNING id, instance_id, due_at, attempts
        """,
        Instant, Span, Integer);

    private readonly Query _next = new(
        [Instant],
        $"SELECT min(ready_at) FROM timers WHERE taken_until IS NULL OR taken_until <= {database.Dialect.Now}");

    public async Task<IReadOnlyList<DueTimer>> TakeDueAsync(
        int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        var taken = await database.ChangeAsync(
            _take.With(database.Dialect.Clock(), lease, count),
            row => new DueTimer(row.GetString(0), row.GetString(1), row.Instant(2), row.GetInt32(3)),
            cancellationToken);
        return [.. taken.OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Id, StringComparer.Ordinal)];
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => database.ReadAsync(
        _next,
        [database.Dialect.Clock()],
        async reader => (await reader.RowsAsync(row => row.InstantOrNull(0), cancellationToken))[0],
        cancellationToken);

    public Task PostponeAsync(
        DueTimer timer, DateTimeOffset until, string failure, CancellationToken cancellationToken) =>
        database.WriteAsync(
            [PostponeOne.With(timer.Id, Instants.NeverEarly(until), Failure.Shorten(failure), timer.DueAt)],
            cancellationToken);
}
