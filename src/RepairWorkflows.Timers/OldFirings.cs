using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Timers;

/// <summary>Forgets when timers fired that nobody asks about any more.</summary>
internal sealed class OldFirings(ITimerLateness firings, IOptions<TimerOptions> options, TimeProvider clock) : IUpkeep
{
    public TimeSpan Interval => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken) =>
        firings.ForgetAsync(clock.GetUtcNow() - options.Value.FiringsKept, cancellationToken);
}
