using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>The timers of a <see cref="MemoryStore"/>.</summary>
public sealed partial class MemoryTimers(TimeProvider clock) : ITimerStore, IFailingTimers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredTimer> _timers = [];

    /// <summary>Those that fired.</summary>
    public MemoryFirings Firings { get; } = new(clock);

    /// <summary>All that are set, soonest first.</summary>
    public IReadOnlyList<InstanceTimer> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _timers.Values.Select(stored => stored.Timer).OrderBy(timer => timer.DueAt)];
            }
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueTimer>> TakeDueAsync(int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var due = Free(now).Where(stored => stored.ReadyAt <= now)
                .OrderBy(stored => stored.ReadyAt).ThenBy(stored => stored.Timer.Id, StringComparer.Ordinal)
                .Take(count).ToList();
            due.ForEach(stored => stored.TakenUntil = now + lease);
            return Task.FromResult<IReadOnlyList<DueTimer>>([.. due
                .Select(stored =>
                    new DueTimer(stored.Timer.Id, stored.InstanceId, stored.Timer.DueAt, stored.Attempts))
                .OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Id, StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(
                Free(clock.GetUtcNow()).Select(stored => (DateTimeOffset?)stored.ReadyAt).Min());
        }
    }

    /// <inheritdoc/>
    public Task PostponeAsync(
        DueTimer timer, DateTimeOffset until, string failure, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_timers.TryGetValue(timer.Id, out var stored) && stored.Timer.DueAt == timer.DueAt)
            {
                stored.ReadyAt = until;
                stored.TakenUntil = null;
                stored.Attempts++;
                stored.Failure = failure;
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<Found<FailingTimer>> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var failing = _timers.Values.Where(stored => stored.Attempts > 0)
                .OrderBy(stored => stored.Timer.DueAt).ThenBy(stored => stored.Timer.Id, StringComparer.Ordinal)
                .Select(stored => new FailingTimer(
                    stored.Timer.Id, stored.InstanceId, stored.Timer.Name, stored.Timer.DueAt, stored.Attempts,
                    stored.ReadyAt, stored.Failure))
                .ToList();
            return Task.FromResult(new Found<FailingTimer>([.. failing.Skip(skip).Take(take)], failing.Count));
        }
    }

    private IEnumerable<StoredTimer> Free(DateTimeOffset now) =>
        _timers.Values.Where(stored => stored.TakenUntil is null || stored.TakenUntil <= now);

    private sealed class StoredTimer(string instanceId, InstanceTimer timer)
    {
        public string InstanceId { get; } = instanceId;

        public InstanceTimer Timer { get; } = timer;

        /// <summary>When it may be taken: its due instant, or the end of the pause after a failure.</summary>
        public DateTimeOffset ReadyAt { get; set; } = timer.DueAt;

        public DateTimeOffset? TakenUntil { get; set; }

        public int Attempts { get; set; }

        public string? Failure { get; set; }
    }
}
