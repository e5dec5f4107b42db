using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Messages of the outbox that could not be delivered so far.</summary>
internal sealed class FailingMessages(IDatabase database) : IFailingMessages
{
    private static readonly Query Failing = new(
        [Integer, Integer],
        """
        SELECT id, kind, key, created_at, attempts, available_at, last_failure
        FROM outbox WHERE attempts > 0 ORDER BY id LIMIT $2 OFFSET $1
        """,
        "SELECT count(*) FROM outbox WHERE attempts > 0");

    public Task<Found<FailingMessage>> ListAsync(int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync(
            Failing,
            [skip, take],
            reader => reader.FoundAsync(
                row => new FailingMessage(
                    row.GetInt64(0), row.GetString(1), row.GetString(2), row.Instant(3), row.GetInt32(4),
                    row.Instant(5), row.TextOrNull(6)),
                cancellationToken),
            cancellationToken);
}
