using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>The versions of definitions.</summary>
internal sealed class DefinitionStore(IDatabase database, IDbContextFactory<RepairWorkflowsDb> contexts)
    : IDefinitionStore
{
    private static readonly Query Timer = new(
        [Text],
        """
        SELECT g.id, g.definition_id, g.version_id, g.name, g.hash, g.activity_id, g.payload, t.due_at
        FROM timers t JOIN workflow_triggers g ON g.id = t.target WHERE t.id = $1
        """);

    public Task<StoredDefinition?> FindAsync(string versionId, CancellationToken cancellationToken) =>
        FindAsync(rows => rows.Where(row => row.Id == versionId), cancellationToken);

    public Task<StoredDefinition?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken) =>
        FindAsync(rows => rows.Where(row => row.DefinitionId == definitionId && row.IsPublished), cancellationToken);

    public Task<StoredDefinition?> FindLatestAsync(string definitionId, CancellationToken cancellationToken) =>
        FindAsync(rows => rows.Where(row => row.DefinitionId == definitionId && row.IsLatest), cancellationToken);

    public Task<IReadOnlyList<StoredDefinition>> ListPublishedAsync(CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.IsPublished).OrderBy(row => row.DefinitionId), cancellationToken);

    public Task<IReadOnlyList<StoredDefinition>> ListLatestAsync(CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.IsLatest).OrderBy(row => row.DefinitionId), cancellationToken);

    public Task<IReadOnlyList<StoredDefinition>> ListVersionsAsync(
        string definitionId, CancellationToken cancellationToken) =>
        ListAsync(
            rows => rows.Where(row => row.DefinitionId == definitionId).OrderByDescending(row => row.Version),
            cancellationToken);

    public Task<IReadOnlyList<StoredTrigger>> FindTriggersAsync(string hash, CancellationToken cancellationToken) =>
        TriggersAsync(rows => rows.Where(row => row.Hash == hash), cancellationToken);

    public Task<IReadOnlyList<StoredTrigger>> ListTriggersAsync(string name, CancellationToken cancellationToken) =>
        TriggersAsync(rows => rows.Where(row => row.Name == name), cancellationToken);

    private async Task<IReadOnlyList<StoredTrigger>> TriggersAsync(
        Func<IQueryable<TriggerRow>, IQueryable<TriggerRow>> which, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await which(db.Triggers.AsNoTracking())
            .OrderBy(row => row.DefinitionId).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToTrigger())];
    }

    public async Task<DefinitionPage> ListAsync(DefinitionQuery query, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = DefinitionLists.Narrow(db.Definitions.AsNoTracking(), query);
        var total = await found.CountAsync(cancellationToken);
        return new(
            query.Take == 0
                ? []
                : await DefinitionLists.Page(found, query).Select(DefinitionLists.ToSummary)
                    .ToListAsync(cancellationToken),
            total);
    }

    public Task<IReadOnlyList<StoredDefinition>> FindManyAsync(
        IReadOnlyCollection<string> versionIds, CancellationToken cancellationToken) =>
        ListAsync(
            rows => rows.Where(row => versionIds.Contains(row.Id))
                .OrderBy(row => row.DefinitionId).ThenByDescending(row => row.Version),
            cancellationToken);

    public Task SaveAllAsync(IReadOnlyList<StoredDefinition> definitions, CancellationToken cancellationToken) =>
        database.WriteAsync([.. definitions.SelectMany(DefinitionStatements.Save)], cancellationToken);

    public Task DeleteAsync(string definitionId, CancellationToken cancellationToken) =>
        RemoveAsync(
            Removals.OfTheDefinition(definitionId), row => row.DefinitionId == definitionId, cancellationToken);

    public Task DeleteVersionAsync(string definitionId, string versionId, CancellationToken cancellationToken) =>
        RemoveAsync(Removals.OfTheVersion(definitionId, versionId), row => row.Id == versionId, cancellationToken);

    private async Task RemoveAsync(
        List<Call> calls, Expression<Func<DefinitionRow, bool>> which, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(calls, cancellationToken);
        }
        catch (ConcurrencyConflictException)
        {
            // Nothing was there to be removed, or it may not be: then it is there still.
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (await db.Definitions.AnyAsync(which, cancellationToken))
            {
                throw RuleViolationException.OfDomainState();
            }

            throw;
        }
    }

    public Task<TriggerTimer?> FindTriggerTimerAsync(string timerId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            Timer,
            [timerId],
            async reader => (await reader.RowsAsync(
                row => new TriggerTimer(
                    new StoredTrigger(
                        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                        row.GetString(5))
                    { Payload = row.TextOrNull(6) },
                    row.Instant(7)),
                cancellationToken)).SingleOrDefault(),
            cancellationToken);

    private async Task<IReadOnlyList<StoredDefinition>> ListAsync(
        Func<IQueryable<DefinitionRow>, IQueryable<DefinitionRow>> which, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await which(db.Definitions.AsNoTracking()).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToDefinition())];
    }

    private async Task<StoredDefinition?> FindAsync(
        Func<IQueryable<DefinitionRow>, IQueryable<DefinitionRow>> which, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await which(db.Definitions.AsNoTracking()).SingleOrDefaultAsync(cancellationToken);
        return row?.ToDefinition();
    }
}
