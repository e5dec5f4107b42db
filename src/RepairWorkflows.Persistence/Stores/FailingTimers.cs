using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Timers whose bursts failed so far.</summary>
internal sealed class FailingTimers(IDatabase database) : IFailingTimers
{
    private static readonly Query Failing = new(
        [Integer, Integer],
        """
        SELECT id, instance_id, name, due_at, attempts, ready_at, last_failure
        FROM timers WHERE attempts > 0 ORDER BY due_at, id LIMIT $2 OFFSET $1
        """,
        "SELECT count(*) FROM timers WHERE attempts > 0");

    public Task<Found<FailingTimer>> ListAsync(int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync(
            Failing,
            [skip, take],
            reader => reader.FoundAsync(
                row => new FailingTimer(
                    row.GetString(0), row.GetString(1), row.GetString(2), row.Instant(3), row.GetInt32(4),
                    row.Instant(5), row.TextOrNull(6)),
                cancellationToken),
            cancellationToken);
}
