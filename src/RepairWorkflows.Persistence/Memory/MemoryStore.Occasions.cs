using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Persistence.Stores;

namespace RepairWorkflows.Persistence.Memory;

/// <content>What bursts answer to, and what begins to wait for what is there.</content>
public sealed partial class MemoryStore
{
    private readonly Dictionary<DateOnly, int> _numbers = [];
    private MemoryStimuli? _queue;

    /// <summary>Stimuli that nobody waits for yet.</summary>
    public MemoryStimuli Queue => _queue ??= new MemoryStimuli(this);

    /// <inheritdoc/>
    public Task<CommitReport> CommitNumberedAsync(
        DateOnly day, Func<int, BurstCommit> make, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var number = _numbers.GetValueOrDefault(day) + 1;
            var report = CommitAsync(PreparedCommit.Of(make(number)), cancellationToken);
            _numbers[day] = number;
            return report;
        }
    }

    internal void Remember(InboxEntry entry)
    {
        lock (_lock)
        {
            if (!_inbox.TryAdd((entry.Scope, entry.Key), entry))
            {
                throw new DuplicateCommandException($"The key {entry.Key} was used before.");
            }
        }
    }

    internal bool IsAwaited(QueuedStimulus waiting)
    {
        lock (_lock)
        {
            return _bookmarks.Values.Any(mark => Matches(waiting, mark));
        }
    }

    private static bool Matches(QueuedStimulus waiting, StoredBookmark mark) =>
        waiting.Hash == mark.Hash
        && (waiting.CorrelationId is null || waiting.CorrelationId == mark.CorrelationId)
        && (waiting.InstanceId is null || waiting.InstanceId == mark.InstanceId);

    private void CheckClaim(ActivationClaim claim)
    {
        if (_instances.Values.Any(stored => stored.Header.Status is InstanceStatus.Pending or InstanceStatus.Suspended
            && (claim.DefinitionId is null || stored.Header.DefinitionId == claim.DefinitionId)
            && (claim.CorrelationId is null || stored.Header.CorrelationId == claim.CorrelationId)))
        {
            throw new ActivationRefusedException("Another instance runs that excludes this one.");
        }
    }

    private int TellOfQueued(BurstCommit commit)
    {
        var told = 0;
        foreach (var mark in commit.Instances.SelectMany(change => change.AddedBookmarks))
        {
            var messages = Queue.Waiting.Where(waiting => waiting.ExpiresAt > commit.At && Matches(waiting, mark))
                .Select(waiting => new OutgoingMessage(
                    EngineMessages.QueuedStimulus, $"{waiting.Id}/{mark.Id}", waiting.Id))
                .ToList();
            Outbox.Add(messages, commit.At);
            told += messages.Count;
        }

        return told;
    }
}
