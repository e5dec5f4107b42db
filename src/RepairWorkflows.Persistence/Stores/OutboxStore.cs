using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Messages that wait for delivery.</summary>
internal sealed class OutboxStore(IDatabase database) : IOutboxStore
{
    private static readonly Statement Remove = new("DELETE FROM outbox WHERE id = $1", Long);

    private static readonly Statement PostponeOne = new(
        "UPDATE outbox SET available_at = $2, attempts = attempts + 1, last_failure = $3 WHERE id = $1",
        Long, Instant, Text);

    private readonly Statement _take = new(
        $"""
        WITH due AS MATERIALIZED (
            SELECT id AS due_id FROM outbox WHERE available_at <= {database.Dialect.Now}
            ORDER BY available_at, id LIMIT $3 {database.Dialect.SkipLocked})
        UPDATE outbox SET available_at = {database.Dialect.Now} + $2 FROM due WHERE id = due_id
        RETURNING id, kind, key, payload, created_at, attempts
        """,
        Instant, Span, Integer);

    public async Task<IReadOnlyList<WaitingMessage>> TakeAsync(
        int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        var taken = await database.ChangeAsync(
            _take.With(database.Dialect.Clock(), lease, count),
            row => new WaitingMessage(
                row.GetInt64(0), new OutgoingMessage(row.GetString(1), row.GetString(2), row.GetString(3)),
                row.Instant(4), row.GetInt32(5)),
            cancellationToken);
        return [.. taken.OrderBy(message => message.Id)];
    }

    public Task DeliveredAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? Task.CompletedTask
        : database.WriteAsync([.. ids.Select(id => Remove.With(id))], cancellationToken);

    public Task PostponeAsync(long id, DateTimeOffset until, string failure, CancellationToken cancellationToken) =>
        database.WriteAsync([PostponeOne.With(id, until, Failure.Shorten(failure))], cancellationToken);
}
