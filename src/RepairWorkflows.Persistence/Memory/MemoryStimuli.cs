using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>The queue of stimuli of a <see cref="MemoryStore"/>.</summary>
public sealed class MemoryStimuli(MemoryStore store) : IQueuedStimuli
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Kept> _kept = [];

    /// <summary>All that wait, oldest first.</summary>
    public IReadOnlyList<QueuedStimulus> Waiting
    {
        get
        {
            lock (_lock)
            {
                return [.. _kept.Values.Where(kept => kept.DiedAt is null).Select(kept => kept.Stimulus)];
            }
        }
    }

    /// <inheritdoc/>
    public Task AddAsync(QueuedStimulus stimulus, InboxEntry? once, CancellationToken cancellationToken)
    {
        if (once is not null)
        {
            store.Remember(once);
        }

        lock (_lock)
        {
            _kept.TryAdd(stimulus.Id, new Kept(stimulus));
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<QueuedStimulus?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(Waiting.FirstOrDefault(waiting => waiting.Id == id));

    /// <inheritdoc/>
    public Task FailedAsync(
        string id, string failure, int mostAttempts, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_kept.TryGetValue(id, out var kept) && kept.DiedAt is null)
            {
                (kept.Failure, kept.DiedAt) = (failure, ++kept.Attempts >= mostAttempts ? at : null);
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task ExpireAsync(DateTimeOffset now, DateTimeOffset keptSince, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var kept in _kept.Values.ToList())
            {
                kept.DiedAt ??= kept.Stimulus.ExpiresAt <= now ? now : null;
                if (kept.DiedAt < keptSince)
                {
                    _kept.Remove(kept.Stimulus.Id);
                }
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindAwaitedAsync(
        DateTimeOffset now, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Waiting
            .Where(waiting => waiting.ExpiresAt > now && store.IsAwaited(waiting))
            .Select(waiting => waiting.Id).Take(count)]);

    /// <summary>Who dismissed which, in any order.</summary>
    public IReadOnlyDictionary<string, Dismissal> Dismissed
    {
        get
        {
            lock (_lock)
            {
                return _kept.Where(kept => kept.Value.Dismissal is not null)
                    .ToDictionary(kept => kept.Key, kept => kept.Value.Dismissal!);
            }
        }
    }

    /// <inheritdoc/>
    public Task<bool> DismissAsync(string id, Dismissal dismissal, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(id, out var kept) || kept is not { DiedAt: not null, Dismissal: null })
            {
                return Task.FromResult(false);
            }

            kept.Dismissal = dismissal;
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<Found<DeadStimulus>> ListDeadAsync(int skip, int take, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var dead = _kept.Values.Where(kept => kept is { DiedAt: not null, Dismissal: null })
                .OrderByDescending(kept => kept.DiedAt)
                .Select(kept => new DeadStimulus(kept.Stimulus, kept.DiedAt!.Value, kept.Failure)).ToList();
            return Task.FromResult(new Found<DeadStimulus>([.. dead.Skip(skip).Take(take)], dead.Count));
        }
    }

    internal void Deliver(string id)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(id, out var kept) || kept.DiedAt is not null)
            {
                throw new DuplicateCommandException($"The stimulus {id} was delivered before.");
            }

            _kept.Remove(id);
        }
    }

    private sealed class Kept(QueuedStimulus stimulus)
    {
        public QueuedStimulus Stimulus { get; } = stimulus;

        public int Attempts { get; set; }

        public DateTimeOffset? DiedAt { get; set; }

        public Dismissal? Dismissal { get; set; }

        public string? Failure { get; set; }
    }
}
