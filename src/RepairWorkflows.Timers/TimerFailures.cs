using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

/// <summary>Lets a failed timer rest, longer each time, and shows it to an operator the first time.</summary>
internal sealed class TimerFailures(
    ITimerStore timers, IFailedTimers operators, IOptions<TimerOptions> options, TimeProvider clock,
    ILogger<TimerFailures> log)
{
    public async Task PostponeAsync(DueTimer timer, Exception failure, CancellationToken cancellationToken)
    {
        var count = timer.Attempts + 1;
        var until = clock.GetUtcNow() + RetryPause.After(count, options.Value);
        TimersLog.TimerFailed(log, failure, timer.Id, timer.InstanceId, count, until);
        try
        {
            await timers.PostponeAsync(timer, until, failure.Message, cancellationToken);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            TimersLog.TimerNotPostponed(log, broken, timer.Id);
        }

        // Once: a row for every try would bury the dashboard.
        if (timer.Attempts == 0)
        {
            operators.Show(timer.Id, failure);
        }
    }
}
