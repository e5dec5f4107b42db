using System.Data.Common;
using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Loads instances with their cases, in one round trip.</summary>
/// <remarks>
/// The instance is read first. On PostgreSQL each statement sees what is committed when it begins; what is newer than
/// the instance's version is then found out by the commit, which expects that version.
/// </remarks>
internal sealed class InstanceQueries(IDatabase database)
{
    private static readonly Query ById = new([Text], [.. Select("$1")]);

    private static readonly Query ByIdWithInbox = new(
        [Text, Text, Text], [.. Select("$1"), $"{InboxRows.Select} WHERE scope = $2 AND key = $3"]);

    private static readonly Query ByTimer = new(
        [Text],
        [
            .. Select("(SELECT instance_id FROM timers WHERE id = $1)"),
            "SELECT id, name, target, due_at FROM timers WHERE id = $1",
        ]);

    /// <summary>An instance and its case; nothing when there is none.</summary>
    public Task<LoadedInstance?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        database.ReadAsync(ById, [instanceId], reader => ReadAsync(reader, cancellationToken), cancellationToken);

    /// <summary>Likewise, with the timer that it was found by.</summary>
    public Task<(LoadedInstance, InstanceTimer)?> FindByTimerAsync(
        string timerId, CancellationToken cancellationToken) =>
        database.ReadAsync<(LoadedInstance, InstanceTimer)?>(
            ByTimer,
            [timerId],
            async reader =>
            {
                var loaded = await ReadAsync(reader, cancellationToken);
                var timers = await reader.NextRowsAsync(ReadTimer, cancellationToken);
                return loaded is null || timers is not [var timer] ? null : (loaded, timer);
            },
            cancellationToken);

    /// <summary>Likewise, with what was answered to a command.</summary>
    public Task<(LoadedInstance?, InboxEntry?)> FindAsync(
        string instanceId, string scope, string key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            ByIdWithInbox,
            [instanceId, scope, key],
            async reader => (
                await ReadAsync(reader, cancellationToken),
                (await reader.NextRowsAsync(InboxRows.Entry, cancellationToken)).SingleOrDefault()),
            cancellationToken);

    /// <summary>
    /// Statements that load the instance which an expression names; <see cref="ReadAsync"/> reads them.
    /// </summary>
    public static IEnumerable<string> Select(string instanceId)
    {
        var order = $"order_id = (SELECT order_id FROM repair_orders WHERE instance_id = {instanceId})";
        return
        [
            $"SELECT {InstanceStatements.Columns} FROM workflow_instances WHERE id = {instanceId}",
            CaseRows.SelectOrders($"instance_id = {instanceId}"),
            CaseRows.SelectClocks(order),
            CaseRows.SelectTasks(order),
            $"SELECT coalesce(max(sequence) + 1, 0) FROM timeline_entries WHERE {order}",
        ];
    }

    /// <summary>Reads these result sets, beginning with the current one.</summary>
    public static async Task<LoadedInstance?> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var instances = await reader.RowsAsync(InstanceStatements.Read, cancellationToken);
        var orders = await reader.NextRowsAsync(
            row => (Record: CaseRows.Order(row), Rules: CaseRows.RulesSequence(row)), cancellationToken);
        var clocks = await reader.NextRowsAsync(CaseRows.Clock, cancellationToken);
        var tasks = await reader.NextRowsAsync(CaseRows.OpenTask, cancellationToken);
        var lengths = await reader.NextRowsAsync(row => row.GetInt32(0), cancellationToken);
        if (instances is not [var instance])
        {
            return null;
        }

        return orders is [var order]
            ? new(instance, new StoredCase(order.Record, clocks, tasks, lengths[0]), order.Rules)
            : new(instance, null, 0);
    }

    private static InstanceTimer ReadTimer(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.Instant(3));
}

/// <summary>An instance as its rows say, and the case that lives with it.</summary>
/// <param name="Instance">The instance, without its case.</param>
/// <param name="Case">The case; null when it has none.</param>
/// <param name="RulesSequence">The newest publication of calendars and policies when it was read.</param>
internal sealed record LoadedInstance(StoredInstance Instance, StoredCase? Case, long RulesSequence = 0)
{
    /// <summary>The instance with its case made again; set aside when the case cannot be read.</summary>
    /// <param name="rules">The policies and calendars in force.</param>
    /// <param name="cancellationToken">Ends the reading of those published meanwhile.</param>
    public async ValueTask<StoredInstance> ToInstanceAsync(IClockRules rules, CancellationToken cancellationToken) =>
        Case is null ? Instance : ToInstance(await rules.AtLeastAsync(RulesSequence, cancellationToken));

    /// <summary>Likewise, under given policies and calendars.</summary>
    public StoredInstance ToInstance(ClockRules rules)
    {
        try
        {
            return Case is null ? Instance : Instance with { Companion = RepairCase.From(Case, rules) };
        }
        catch (JsonException unreadable)
        {
            return Instance with { QuarantineReason = Instance.QuarantineReason ?? unreadable.Message };
        }
    }
}
