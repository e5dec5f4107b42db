using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.HttpWorkflows.Routes;

/// <summary>
/// What is known of the endpoints without asking the database: all triggers, and the patterns of what waits. Read anew
/// when a definition changes here and, where machines share a database, when it is old; what comes to wait here is
/// added as it is committed.
/// </summary>
internal sealed class RouteTable(
    IDefinitionStore definitions, IWorkflowStore store, DefinitionCatalogue catalogue, HostSettings settings,
    IOptions<HttpWorkflowOptions> options) : ICommitListener, IDisposable
{
    // So many patterns that came since are tolerable; then those that nobody waits at any more are dropped.
    private const int MostAdded = 64;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private ConcurrentDictionary<string, PathPattern> _added = new();
    private volatile RouteSnapshot? _snapshot;

    /// <summary>The table as it is now.</summary>
    public ValueTask<RouteSnapshot> GetAsync(CancellationToken cancellationToken) =>
        _snapshot is { } snapshot && IsFresh(snapshot) ? new(snapshot) : ReadAsync(null, cancellationToken);

    /// <summary>
    /// The table read after <paramref name="seen"/>: for when nothing matched and others may know more.
    /// </summary>
    public async ValueTask<RouteSnapshot> GetNewerAsync(RouteSnapshot seen, CancellationToken cancellationToken) =>
        settings.PostgreSql is null ? seen : await ReadAsync(seen, cancellationToken);

    /// <inheritdoc/>
    public void OnCommitted(BurstCommit commit)
    {
        foreach (var change in commit.Instances)
        {
            foreach (var mark in change.AddedBookmarks)
            {
                if (mark.Pattern is { } path && mark.Name == HttpEndpoint.StimulusName
                    && !IsKnown(path) && PathPattern.TryRead(path, out var pattern))
                {
                    _added[path] = pattern;
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    // What is being read just now may come without it, although the table before knew it.
    private bool IsKnown(string path) => _reading.CurrentCount > 0 && _snapshot is { } snapshot && snapshot.Knows(path);

    private bool IsFresh(RouteSnapshot snapshot) =>
        snapshot.Changes == catalogue.Changes
        && (snapshot.Added.IsEmpty || snapshot.Added.Count <= MostAdded)
        && (settings.PostgreSql is null
            || TimeProvider.System.GetElapsedTime(snapshot.ReadAt) < options.Value.RouteAge);

    private async ValueTask<RouteSnapshot> ReadAsync(RouteSnapshot? seen, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_snapshot is { } other && other != seen && IsFresh(other))
            {
                return other;
            }

            // Taken before the reading: what is committed meanwhile is added to the new table, or is in what is read.
            var changes = catalogue.Changes;
            var readAt = TimeProvider.System.GetTimestamp();
            var added = _added = new();
            var triggers = await definitions.ListTriggersAsync(HttpEndpoint.StimulusName, cancellationToken);
            var waiting = await store.ListPatternsAsync(cancellationToken);
            return _snapshot = new RouteSnapshot(Index(triggers), waiting, added)
            {
                Changes = changes,
                ReadAt = readAt,
            };
        }
        finally
        {
            _reading.Release();
        }
    }

    private static FrozenDictionary<(string Path, string Method), RouteTrigger[]> Index(
        IReadOnlyList<StoredTrigger> triggers) =>
        triggers.Where(trigger => trigger.Payload is not null)
            .Select(trigger => (
                Trigger: trigger, Read: EndpointTerms.Read((JsonObject)JsonNode.Parse(trigger.Payload!)!)))
            .GroupBy(
                found => (found.Read.Path, found.Read.Method),
                found => new RouteTrigger(found.Trigger, found.Read.Terms))
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
