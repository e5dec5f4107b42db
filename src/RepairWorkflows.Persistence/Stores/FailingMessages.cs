using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Messages of the outbox that could not be delivered so far.</summary>
internal sealed class FailingMessages(IDatabase database) : IFailingMessages
{
    private static readonly Query Failing = new(
        [Integer],
        """
        SELECT id, kind, key, created_at, attempts, available_at, last_failure
        FROM outbox WHERE attempts > 0 ORDER BY id LIMIT $1
        """);

    public Task<IReadOnlyList<FailingMessage>> ListAsync(int count, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FailingMessage>>(
            Failing,
            [count],
            async reader => await reader.RowsAsync(
                row => new FailingMessage(
                    row.GetInt64(0), row.GetString(1), row.GetString(2), row.Instant(3), row.GetInt32(4),
                    row.Instant(5), row.TextOrNull(6)),
                cancellationToken),
            cancellationToken);
}
