using System.Runtime.CompilerServices;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Testing.Memory;

/// <summary>
/// Keeps everything in memory, with the same promises as the real stores: for tests that need no database.
/// </summary>
public sealed partial class MemoryStore(TimeProvider clock) : IWorkflowStore, IInstanceReader
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredInstance> _instances = [];
    private readonly Dictionary<string, StoredBookmark> _bookmarks = [];
    private readonly Dictionary<(string Scope, string Key), InboxEntry> _inbox = [];
    private readonly Dictionary<string, List<BurstLog>> _logs = [];

    /// <summary>The cases of the instances.</summary>
    public MemoryCases Cases { get; } = new();

    /// <summary>The timers of the instances.</summary>
    public MemoryTimers TimerStore { get; } = new(clock);

    /// <summary>The messages that wait for delivery.</summary>
    public MemoryOutbox Outbox { get; } = new(clock);

    /// <summary>How many bursts have been committed.</summary>
    public int Commits { get; private set; }

    /// <summary>All timers that are set, soonest first.</summary>
    public IReadOnlyList<InstanceTimer> Timers => TimerStore.All;

    /// <inheritdoc/>
    public Task<StoredInstance?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Load(instanceId));
        }
    }

    /// <inheritdoc/>
    public Task<(StoredInstance Instance, InstanceTimer Timer)?> FindByTimerAsync(
        string timerId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<(StoredInstance, InstanceTimer)?>(
                TimerStore.Find(timerId) is { } found ? (Load(found.InstanceId)!, found.Timer) : null);
        }
    }

    /// <inheritdoc/>
    public Task<CommitReport> CommitAsync(BurstCommit commit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Check(commit);
            if (commit.FiredTrigger is { } firing)
            {
                TimerStore.Fire(firing);
            }

            if (commit.DeliveredStimulus is { } stimulus)
            {
                Queue.Deliver(stimulus);
            }

            foreach (var change in commit.Instances)
            {
                Write(change);
            }

            Outbox.Add(commit.Outbox, commit.At);

            if (commit.Inbox is { } entry)
            {
                _inbox.Add((entry.Scope, entry.Key), entry);
            }

            Commits++;
            return Task.FromResult(new CommitReport(TellOfQueued(commit)));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(
        string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredBookmark>>([.. _bookmarks.Values
                .Where(mark => mark.Hash == hash
                    && (correlationId is null || mark.CorrelationId == correlationId)
                    && (instanceId is null || mark.InstanceId == instanceId))
                .OrderBy(mark => mark.CreatedAt)]);
        }
    }

    /// <inheritdoc/>
    public Task<InboxEntry?> FindInboxAsync(string scope, string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_inbox.GetValueOrDefault((scope, key)));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BurstLog> ReadLogAsync(
        string instanceId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var log in _logs.GetValueOrDefault(instanceId) ?? [])
        {
            yield return log;
        }
    }

    /// <inheritdoc/>
    public Task QuarantineAsync(
        string instanceId, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _instances[instanceId] = _instances[instanceId] with { QuarantineReason = reason };
            return Task.CompletedTask;
        }
    }

    /// <summary>Spoils an instance's state, as a broken disk would.</summary>
    public void Spoil(string instanceId)
    {
        lock (_lock)
        {
            _instances[instanceId] = _instances[instanceId] with { State = "{"u8.ToArray() };
        }
    }

    private StoredInstance? Load(string instanceId) =>
        _instances.TryGetValue(instanceId, out var stored)
            ? stored with { Companion = Cases.Load(instanceId) }
            : null;

    private void Check(BurstCommit commit)
    {
        if (commit.Inbox is { } entry && _inbox.ContainsKey((entry.Scope, entry.Key)))
        {
            throw new DuplicateCommandException($"The key {entry.Key} was used before.");
        }

        foreach (var change in commit.Instances)
        {
            var version = _instances.GetValueOrDefault(change.Header.Id)?.Version ?? 0;
            if (version != change.ExpectedVersion || (change.FiredTimer is { } fired && TimerStore.Find(fired) is null))
            {
                throw new ConcurrencyConflictException($"Instance {change.Header.Id} was changed by another writer.");
            }
        }

        if (commit.Claim is { } claim)
        {
            CheckClaim(claim);
        }
    }

    private void Write(InstanceChange change)
    {
        var id = change.Header.Id;
        _instances[id] = new StoredInstance(
            change.Header, change.State.ToArray(), change.ExpectedVersion + 1, null, null);
        change.AddedBookmarks.ToList().ForEach(mark => _bookmarks[mark.Id] = mark);
        change.RemovedBookmarks.ToList().ForEach(mark => _bookmarks.Remove(mark));
        TimerStore.Write(id, change);
        if (change.Log is { } log)
        {
            (_logs.TryGetValue(id, out var logs) ? logs : _logs[id] = []).Add(log);
        }

        if (change.Companion is RepairCase repair)
        {
            Cases.Write(id, repair.TakeChanges());
        }
    }
}
