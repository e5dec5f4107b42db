using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Timers;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>
/// Moves the demonstration clock on, so that every timer on the way fires at its own instant, and every inspection
/// round comes at its own.
/// </summary>
internal sealed class DemoTime(DemoClock clock, DemoDueWork work, IOutboxPump outbox, ILogger<DemoTime> log)
    : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>What the clock shows.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Moves on; answers with the instant it is then, when all that came due is at rest again.</summary>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        var (target, fired) = await MoveAsync(() => Now + by, cancellationToken);
        HostLog.ClockMoved(log, target, fired);
        return Now;
    }

    /// <summary>Moves on to an instant in the same way; one that has passed changes nothing.</summary>
    public async Task GoToAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        if (instant > Now)
        {
            await MoveAsync(() => instant, cancellationToken);
        }
    }

    private async Task<(DateTimeOffset Target, int Fired)> MoveAsync(
        Func<DateTimeOffset> where, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var target = where();
            var fired = await new VirtualTime(end => work.NextAsync(Now, end), clock.MoveTo, SettleAsync)
                .GoToAsync(target, cancellationToken);
            await outbox.DeliverWaitingAsync(cancellationToken);
            return (target, fired);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<int> SettleAsync(CancellationToken cancellationToken)
    {
        var fired = await work.DoAsync(cancellationToken);
        await outbox.DeliverWaitingAsync(cancellationToken);
        return fired;
    }
}
