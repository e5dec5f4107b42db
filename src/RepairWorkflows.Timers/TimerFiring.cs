using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

/// <summary>Fires one timer that was taken, and sees to it when that fails.</summary>
internal sealed class TimerFiring(
    IWorkflowRuntime runtime, TimerFailures failures, TimersMetrics metrics, TimeProvider clock,
    ILogger<TimerFiring> log)
{
    public async Task FireAsync(DueTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            if (!await runtime.FireTimerAsync(timer.Id, timer.DueAt, cancellationToken))
            {
                TimersLog.TimerGone(log, timer.Id);
                return;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            metrics.Failed();
            await failures.PostponeAsync(timer, failure, cancellationToken);
            return;
        }

        var lateness = clock.GetUtcNow() - timer.DueAt;
        metrics.Fired(lateness);
        TimersLog.TimerFired(log, timer.Id, timer.InstanceId, lateness);
    }
}
