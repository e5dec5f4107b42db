using System.Runtime.CompilerServices;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using Shipped = RepairWorkflows.Testing.Cases.Rules;

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

    /// <summary>The policies and calendars in force; those shipped unless set.</summary>
    public ClockRules InForce { get; set; } = Shipped.Shipped;

    /// <summary>The cases of the instances.</summary>
    public MemoryCases Cases { get; } = new();

    /// <summary>The registry of special customers.</summary>
    public MemorySpecialCustomers SpecialCustomers { get; } = new();

    /// <summary>The versions of calendars and policies.</summary>
    public MemoryRules Rules => field ??= new(this);

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
    public Task<CommitReport> CommitAsync(BurstCommit commit, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<CommitReport>(cancellationToken)
            : CommitAsync(PreparedCommit.Of(commit), cancellationToken);

    internal Task<CommitReport> CommitAsync(PreparedCommit prepared, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var commit = prepared.Commit;
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

            foreach (var (change, changes) in commit.Instances.Zip(prepared.Cases))
            {
                Write(change, changes);
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
        foreach (var log in LogsOf(instanceId))
        {
            yield return log;
        }
    }

    private BurstLog[] LogsOf(string instanceId)
    {
        lock (_lock)
        {
            return [.. _logs.GetValueOrDefault(instanceId) ?? []];
        }
    }

    private StoredInstance? Load(string instanceId) =>
        _instances.TryGetValue(instanceId, out var stored)
            ? new LoadedInstance(stored, Cases.Find(instanceId)).ToInstance(InForce)
            : null;

    // First the key: of two senders of one command the later must learn of the repeat, not of a lost race.
    private void Check(BurstCommit commit)
    {
        if (commit.Inbox is { } entry && _inbox.ContainsKey((entry.Scope, entry.Key)))
        {
            throw new DuplicateCommandException($"The key {entry.Key} was used before.");
        }

        if (commit.Claim is { } claim)
        {
            CheckClaim(claim);
        }

        foreach (var change in commit.Instances)
        {
            var id = change.Header.Id;
            var stored = _instances.GetValueOrDefault(id);
            if ((stored?.Version ?? 0) != change.ExpectedVersion || stored?.QuarantineReason is not null
                || (change.FiredTimer is { } fired && !TimerStore.IsOf(id, fired)))
            {
                throw new ConcurrencyConflictException($"Instance {id} was changed by another writer.");
            }
        }
    }

    private void Write(InstanceChange change, CaseChanges? changes)
    {
        var id = change.Header.Id;
        _instances[id] = new StoredInstance(
            change.Header, change.State.ToArray(), change.ExpectedVersion + 1, null, null);
        foreach (var mark in change.RemovedBookmarks)
        {
            if (_bookmarks.GetValueOrDefault(mark)?.InstanceId == id)
            {
                _bookmarks.Remove(mark);
            }
        }

        change.AddedBookmarks.ToList().ForEach(mark => _bookmarks.Add(mark.Id, mark));
        TimerStore.Write(id, change);
        if (change.Log is { } log)
        {
            (_logs.TryGetValue(id, out var logs) ? logs : _logs[id] = []).Add(log);
        }

        if (changes is not null)
        {
            Cases.Write(id, changes);
        }
    }
}
