using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Clocks;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Finds triggers, bookmarks and the first of their instances in one round trip.</summary>
/// <remarks>
/// No trigger is kept in memory: read along it costs next to nothing, and is never out of date, whichever machine has
/// published last. The instance is read after the bookmarks: on PostgreSQL each statement sees what is committed when
/// it begins, and an instance older than its bookmark would not know it.
/// </remarks>
internal sealed class StimulusTargetsReader(IDatabase database, IClockRules rules) : IStimulusTargets
{
    private static readonly BookmarkQueries Targets = new(which => new Query(
        [Text, Text, Text],
        [
            """
            SELECT id, definition_id, version_id, name, hash, activity_id, payload FROM workflow_triggers
            WHERE hash = $1 ORDER BY definition_id, id
            """,
            BookmarkRows.Select(which),
            .. InstanceQueries.Select($"({BookmarkRows.SelectFirstInstance(which)})"),
        ]));

    public async Task<StimulusTargets> FindAsync(StimulusQuestion question, CancellationToken cancellationToken)
    {
        var (triggers, marks, first) = await database.ReadAsync(
            Targets.For(question.CorrelationId, question.InstanceId),
            [question.Hash, question.CorrelationId, question.InstanceId],
            async reader =>
            {
                var found = await reader.RowsAsync(
                    row => new StoredTrigger(
                        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                        row.GetString(5))
                    { Payload = row.TextOrNull(6) },
                    cancellationToken);
                var waiting = await reader.NextRowsAsync(BookmarkRows.Bookmark, cancellationToken);
                await reader.NextResultAsync(cancellationToken);
                return (found, waiting, await InstanceQueries.ReadAsync(reader, cancellationToken));
            },
            cancellationToken);
        return new StimulusTargets(
            triggers, marks, first is null ? null : await first.ToInstanceAsync(rules, cancellationToken));
    }
}
