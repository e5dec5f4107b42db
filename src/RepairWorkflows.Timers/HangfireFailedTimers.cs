using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Timers;

/// <summary>Shows them as failed jobs of Hangfire: the job carries the timer's id alone.</summary>
internal sealed class HangfireFailedTimers(IBackgroundJobClient jobs, ILogger<HangfireFailedTimers> log) : IFailedTimers
{
    public void Show(string timerId, Exception failure)
    {
        try
        {
            var job = Job.FromExpression<OverdueTimerJob>(
                overdue => overdue.FireAsync(timerId, CancellationToken.None));
            jobs.Create(job, new FailedState(failure) { Reason = "The timer's burst failed." });
        }
        catch (Exception storage) when (storage is not OutOfMemoryException)
        {
            // The job is for the eye only; the timer itself is kept by its store.
            TimersLog.JobNotMade(log, storage, timerId);
        }
    }
}
