using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Tests.Fakes;

/// <summary>Timers in memory, with leases by the clock it is given.</summary>
internal sealed class FakeTimers(TimeProvider clock) : ITimerStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = [];

    public Exception? Broken { get; set; }

    public int Looks { get; private set; }

    /// <summary>What happens after a look, before the next is settled; once.</summary>
    public Action? BetweenLooks { get; set; }

    public List<(string Id, DateTimeOffset Until, string Failure)> Postponed { get; } = [];

    public void Set(string id, DateTimeOffset dueAt, string instance = "one", int attempts = 0)
    {
        lock (_lock)
        {
            _entries[id] = new Entry(new DueTimer(id, instance, dueAt, attempts), dueAt);
        }
    }

    public bool Remove(string id)
    {
        lock (_lock)
        {
            return _entries.Remove(id);
        }
    }

    public Task<IReadOnlyList<DueTimer>> TakeDueAsync(int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        Looks++;
        if (Broken is not null)
        {
            throw Broken;
        }

        var now = clock.GetUtcNow();
        lock (_lock)
        {
            var due = _entries.Values
                .Where(entry => entry.FreeAt <= now)
                .OrderBy(entry => entry.Timer.DueAt)
                .Take(count)
                .ToArray();
            foreach (var entry in due)
            {
                entry.FreeAt = now + lease;
            }

            return Task.FromResult<IReadOnlyList<DueTimer>>([.. due.Select(entry => entry.Timer)]);
        }
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var between = BetweenLooks;
        BetweenLooks = null;
        between?.Invoke();
        lock (_lock)
        {
            var next = _entries.Values.Select(entry => (DateTimeOffset?)entry.FreeAt).Min();
            return Task.FromResult(next);
        }
    }

    public Task PostponeAsync(DueTimer timer, DateTimeOffset until, string failure, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Postponed.Add((timer.Id, until, failure));
            if (_entries.TryGetValue(timer.Id, out var entry))
            {
                entry.FreeAt = until;
                entry.Timer = entry.Timer with { Attempts = entry.Timer.Attempts + 1 };
            }
        }

        return Task.CompletedTask;
    }

    private sealed class Entry(DueTimer timer, DateTimeOffset freeAt)
    {
        public DueTimer Timer { get; set; } = timer;

        public DateTimeOffset FreeAt { get; set; } = freeAt;
    }
}
