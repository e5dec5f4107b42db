namespace RepairWorkflows.Timers;

/// <summary>Lets one loop wait for an instant, or for a ring that asks for an earlier one.</summary>
internal sealed class Bell(TimeProvider clock) : ITimerBell
{
    private readonly Lock _lock = new();
    private DateTimeOffset _nearest = DateTimeOffset.MaxValue;
    private TaskCompletionSource? _waiting;

    public void Ring(DateTimeOffset dueAt)
    {
        TaskCompletionSource? waiting;
        lock (_lock)
        {
            if (dueAt >= _nearest)
            {
                return;
            }

            _nearest = dueAt;
            waiting = _waiting;
        }

        waiting?.TrySetResult();
    }

    /// <summary>Forgets earlier rings: called before a look, which finds all they told of.</summary>
    public void Hush()
    {
        lock (_lock)
        {
            _nearest = DateTimeOffset.MaxValue;
        }
    }

    /// <summary>Waits until <paramref name="until"/>, or less when a ring since the last hush asks for it.</summary>
    public async Task WaitAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var ring = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            TimeSpan pause;
            lock (_lock)
            {
                _nearest = until < _nearest ? until : _nearest;
                _waiting = ring;
                pause = _nearest - clock.GetUtcNow();
            }

            if (pause <= TimeSpan.Zero || !await IsRungAsync(ring.Task, pause, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<bool> IsRungAsync(Task ring, TimeSpan pause, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Whole milliseconds, rounded up: waking a little early would only mean to look twice.
        var delay = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(pause.TotalMilliseconds)), clock, over.Token);
        var first = await Task.WhenAny(ring, delay);
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == ring;
    }
}
