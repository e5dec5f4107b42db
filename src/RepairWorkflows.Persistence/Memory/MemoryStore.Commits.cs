using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Memory;

/// <content>Takes commits.</content>
public sealed partial class MemoryStore
{
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
            Cases.Check(prepared.Cases);
            TakeOccasion(commit);

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

    private void TakeOccasion(BurstCommit commit)
    {
        if (commit.FiredTrigger is { } firing)
        {
            TimerStore.Fire(firing);
        }

        if (commit.DeliveredStimulus is { } stimulus)
        {
            Queue.Deliver(stimulus);
        }
    }

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
