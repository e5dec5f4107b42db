using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Clocks;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Instances, and all that is written with them.</summary>
internal sealed class WorkflowStore(
    IDatabase database, InstanceQueries instances, IDbContextFactory<RepairWorkflowsDb> contexts, IClockRules rules)
    : IWorkflowStore
{
    private static readonly BookmarkQueries Bookmarks = new(
        which => new Query([Text, Text, Text], BookmarkRows.Select(which)));

    private static readonly Query Patterns = new(
        [], "SELECT DISTINCT pattern FROM bookmarks WHERE pattern IS NOT NULL");

    private static readonly Query Inbox = new(
        [Text, Text], $"{InboxRows.Select} WHERE scope = $1 AND key = $2");

    private readonly BurstStatements _burst = new(database.Dialect);

    public async Task<StoredInstance?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        await instances.FindAsync(instanceId, cancellationToken) is { } loaded
            ? await loaded.ToInstanceAsync(rules, cancellationToken)
            : null;

    public async Task<(StoredInstance? Instance, InboxEntry? Answered)> FindAsync(
        string instanceId, string scope, string key, CancellationToken cancellationToken)
    {
        var (loaded, entry) = await instances.FindAsync(instanceId, scope, key, cancellationToken);
        return (loaded is null ? null : await loaded.ToInstanceAsync(rules, cancellationToken), entry);
    }

    public async Task<(StoredInstance Instance, InstanceTimer Timer)?> FindByTimerAsync(
        string timerId, CancellationToken cancellationToken) =>
        await instances.FindByTimerAsync(timerId, cancellationToken) is var (loaded, timer)
            ? (await loaded.ToInstanceAsync(rules, cancellationToken), timer)
            : null;

    public async Task<CommitReport> CommitAsync(BurstCommit commit, CancellationToken cancellationToken) =>
        new(await database.WriteAsync(_burst.Of(PreparedCommit.Of(commit)), cancellationToken));

    public async Task<CommitReport> CommitNumberedAsync(
        DateOnly day, Func<int, BurstCommit> make, CancellationToken cancellationToken) =>
        new(await database.WriteNumberedAsync(
            day, number => _burst.Of(PreparedCommit.Of(make(number))),
            cancellationToken));

    /// <summary>Writes a burst whose cases have handed over their changes.</summary>
    internal Task CommitAsync(PreparedCommit prepared, CancellationToken cancellationToken) =>
        database.WriteAsync(_burst.Of(prepared), cancellationToken);

    public Task<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(
        string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredBookmark>>(
            Bookmarks.For(correlationId, instanceId),
            [hash, correlationId, instanceId],
            async reader => await reader.RowsAsync(BookmarkRows.Bookmark, cancellationToken),
            cancellationToken);

    public Task<IReadOnlyList<string>> ListPatternsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(
            Patterns, [], async reader => await reader.RowsAsync(row => row.GetString(0), cancellationToken),
            cancellationToken);

    public Task<InboxEntry?> FindInboxAsync(string scope, string key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            Inbox,
            [scope, key],
            async reader => (await reader.RowsAsync(InboxRows.Entry, cancellationToken)).SingleOrDefault(),
            cancellationToken);

    public async IAsyncEnumerable<BurstLog> ReadLogAsync(
        string instanceId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = db.BurstLogs.AsNoTracking()
            .Where(row => row.InstanceId == instanceId)
            .OrderBy(row => row.FirstSequence)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return new BurstLog(row.FirstSequence, row.Count, row.Content);
        }
    }

    public Task DeleteAsync(string instanceId, CancellationToken cancellationToken) =>
        database.WriteAsync(Removals.OfInstance(instanceId), cancellationToken);

    public Task QuarantineAsync(
        string instanceId, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync([InstanceStatements.Quarantine(instanceId, reason, at)], cancellationToken);
}
