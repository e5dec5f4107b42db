using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Timers;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>Moves the demonstration clock on, so that every timer on the way fires at its own instant.</summary>
internal sealed class DemoTime(DemoClock clock, ITimerStore timers, ITimerPump pump, ILogger<DemoTime> log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Moves on; answers with the instant it is then, when all that came due is at rest again.</summary>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var target = clock.GetUtcNow() + by;
            var fired = await FireUntilAsync(target, cancellationToken);
            clock.MoveTo(target);
            HostLog.ClockMoved(log, target, fired);
            return clock.GetUtcNow();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<int> FireUntilAsync(DateTimeOffset target, CancellationToken cancellationToken)
    {
        var all = 0;
        DateTimeOffset? stuck = null;
        while (await timers.NextDueAsync(cancellationToken) is { } due && due <= target && due != stuck)
        {
            clock.MoveTo(due);
            var fired = await pump.FireDueAsync(cancellationToken);
            all += fired;
            // A store whose clock was not moved fires nothing: without this the loop would wait for it for ever.
            stuck = fired == 0 ? due : null;
        }

        return all;
    }
}
