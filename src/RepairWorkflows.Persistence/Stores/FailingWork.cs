using System.Data.Common;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Timers whose bursts failed so far, and messages that could not be delivered so far.</summary>
internal sealed class FailingWork(IDatabase database) : IFailingTimers, IFailingMessages
{
    private static readonly Query Timers = Failing(
        "timers", "id, instance_id, name, due_at, attempts, ready_at, last_failure", order: "due_at, id");

    private static readonly Query Messages = Failing(
        "outbox", "id, kind, key, created_at, attempts, available_at, last_failure, payload", order: "id");

    Task<Found<FailingTimer>> IFailingTimers.ListAsync(int skip, int take, CancellationToken cancellationToken) =>
        ListAsync(
            Timers, skip, take,
            row => new FailingTimer(
                row.GetString(0), row.GetString(1), row.GetString(2), row.Instant(3), row.GetInt32(4), row.Instant(5),
                row.TextOrNull(6)),
            cancellationToken);

    Task<Found<FailingMessage>> IFailingMessages.ListAsync(int skip, int take, CancellationToken cancellationToken) =>
        ListAsync(
            Messages, skip, take,
            row => new FailingMessage(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.Instant(3), row.GetInt32(4), row.Instant(5),
                row.TextOrNull(6))
            { Payload = row.GetString(7) },
            cancellationToken);

    private Task<Found<T>> ListAsync<T>(
        Query failing, int skip, int take, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        database.ReadAsync(
            failing, [skip, take], reader => reader.FoundAsync(read, cancellationToken), cancellationToken);

    private static Query Failing(string table, string columns, string order) => new(
        [Integer, Integer],
        $"SELECT {columns} FROM {table} WHERE attempts > 0 ORDER BY {order} LIMIT $2 OFFSET $1",
        $"SELECT count(*) FROM {table} WHERE attempts > 0");
}
