using Hangfire;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

/// <summary>
/// A failed timer as Hangfire's dashboard shows it. Queueing it again there fires the timer at once, without waiting
/// for its pause; when the timer is gone by then, nothing happens.
/// </summary>
public sealed class OverdueTimerJob(IWorkflowRuntime runtime)
{
    /// <summary>Fires the timer; a failure leaves the job failed and the timer to its next try.</summary>
    // No retry by Hangfire: the store's own pause brings the timer back.
    [AutomaticRetry(Attempts = 0, LogEvents = false)]
    [JobDisplayName("Timer {0}")]
    public Task FireAsync(string timerId, CancellationToken cancellationToken) =>
        runtime.FireTimerAsync(timerId, null, cancellationToken);
}
