using System.Runtime.CompilerServices;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Testing.Memory;

/// <summary>
/// Keeps everything in memory, with the same promises as the real stores: for tests that need no database.
/// </summary>
public sealed class MemoryStore(TimeProvider clock) : IWorkflowStore, ITimerStore, IOutboxStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredInstance> _instances = [];
    private readonly Dictionary<string, StoredBookmark> _bookmarks = [];
    private readonly Dictionary<string, StoredTimer> _timers = [];
    private readonly Dictionary<(string Scope, string Key), InboxEntry> _inbox = [];
    private readonly Dictionary<string, List<BurstLog>> _logs = [];
    private readonly SortedDictionary<long, StoredMessage> _outbox = [];
    private long _lastMessage;

    /// <summary>The cases of the instances.</summary>
    public MemoryCases Cases { get; } = new();

    /// <summary>How many bursts have been committed.</summary>
    public int Commits { get; private set; }

    /// <summary>All timers that are set, soonest first.</summary>
    public IReadOnlyList<InstanceTimer> Timers =>
        [.. _timers.Values.Select(stored => stored.Timer).OrderBy(timer => timer.DueAt)];

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
                _timers.TryGetValue(timerId, out var stored) ? (Load(stored.InstanceId)!, stored.Timer) : null);
        }
    }

    /// <inheritdoc/>
    public Task CommitAsync(BurstCommit commit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Check(commit);
            foreach (var change in commit.Instances)
            {
                Write(change);
            }

            foreach (var message in commit.Outbox)
            {
                _outbox.Add(++_lastMessage, new StoredMessage(message, commit.At));
            }

            if (commit.Inbox is { } entry)
            {
                _inbox.Add((entry.Scope, entry.Key), entry);
            }

            Commits++;
            return Task.CompletedTask;
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

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueTimer>> TakeDueAsync(int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var due = _timers.Values
                .Where(stored => stored.Timer.DueAt <= now && (stored.TakenUntil is null || stored.TakenUntil <= now))
                .OrderBy(stored => stored.Timer.DueAt)
                .Take(count)
                .ToList();
            due.ForEach(stored => stored.TakenUntil = now + lease);
            return Task.FromResult<IReadOnlyList<DueTimer>>([.. due.Select(stored =>
                new DueTimer(stored.Timer.Id, stored.InstanceId, stored.Timer.DueAt, stored.Attempts))]);
        }
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            return Task.FromResult(_timers.Values
                .Where(stored => stored.TakenUntil is null || stored.TakenUntil <= now)
                .Select(stored => (DateTimeOffset?)stored.Timer.DueAt)
                .Min());
        }
    }

    /// <inheritdoc/>
    public Task PostponeAsync(string timerId, DateTimeOffset until, string failure, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_timers.TryGetValue(timerId, out var stored))
            {
                stored.TakenUntil = until;
                stored.Attempts++;
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WaitingMessage>> TakeAsync(int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var taken = _outbox.Where(
                entry => entry.Value.HeldUntil is null || entry.Value.HeldUntil <= now).Take(count).ToList();
            taken.ForEach(entry => entry.Value.HeldUntil = now + lease);
            return Task.FromResult<IReadOnlyList<WaitingMessage>>([.. taken.Select(entry =>
                new WaitingMessage(entry.Key, entry.Value.Message, entry.Value.CreatedAt, entry.Value.Attempts))]);
        }
    }

    /// <inheritdoc/>
    public Task DeliveredAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var id in ids)
            {
                _outbox.Remove(id);
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task PostponeAsync(long id, DateTimeOffset until, string failure, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_outbox.TryGetValue(id, out var stored))
            {
                stored.HeldUntil = until;
                stored.Attempts++;
            }

            return Task.CompletedTask;
        }
    }

    private StoredInstance? Load(string instanceId) =>
        _instances.TryGetValue(instanceId, out var stored)
            ? stored with { Companion = Cases.Load(instanceId) }
            : null;

    private void Check(BurstCommit commit)
    {
        foreach (var change in commit.Instances)
        {
            var version = _instances.GetValueOrDefault(change.Header.Id)?.Version ?? 0;
            if (version != change.ExpectedVersion || (change.FiredTimer is { } fired && !_timers.ContainsKey(fired)))
            {
                throw new ConcurrencyConflictException($"Instance {change.Header.Id} was changed by another writer.");
            }
        }

        if (commit.Inbox is { } entry && _inbox.ContainsKey((entry.Scope, entry.Key)))
        {
            throw new DuplicateCommandException($"The key {entry.Key} was used before.");
        }
    }

    private void Write(InstanceChange change)
    {
        var id = change.Header.Id;
        _instances[id] = new StoredInstance(
            change.Header, change.State.ToArray(), change.ExpectedVersion + 1, null, null);
        change.AddedBookmarks.ToList().ForEach(mark => _bookmarks[mark.Id] = mark);
        change.RemovedBookmarks.ToList().ForEach(mark => _bookmarks.Remove(mark));
        if (change.FiredTimer is { } fired)
        {
            _timers.Remove(fired);
        }

        change.DropTimers.ToList().ForEach(timer => _timers.Remove(timer));
        change.SetTimers.ToList().ForEach(timer => _timers[timer.Id] = new StoredTimer(id, timer));
        if (change.Log is { } log)
        {
            (_logs.TryGetValue(id, out var logs) ? logs : _logs[id] = []).Add(log);
        }

        if (change.Companion is RepairCase repair)
        {
            Cases.Write(id, repair.TakeChanges());
        }
    }

    private sealed class StoredTimer(string instanceId, InstanceTimer timer)
    {
        public string InstanceId { get; } = instanceId;

        public InstanceTimer Timer { get; } = timer;

        public DateTimeOffset? TakenUntil { get; set; }

        public int Attempts { get; set; }
    }

    private sealed class StoredMessage(OutgoingMessage message, DateTimeOffset createdAt)
    {
        public OutgoingMessage Message { get; } = message;

        public DateTimeOffset CreatedAt { get; } = createdAt;

        public DateTimeOffset? HeldUntil { get; set; }

        public int Attempts { get; set; }
    }
}
