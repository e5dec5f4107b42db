using Hangfire.Server;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

/// <summary>Fires timers as they come due, for as long as the process runs. Hangfire's server hosts it.</summary>
internal sealed class TimerLoop(ITimerPump pump, NextLook nextLook, Bell bell, ILogger<TimerLoop> log)
    : IBackgroundProcess
{
    /// <inheritdoc/>
    // Hangfire gives the process a thread of its own and waits for it there.
    public void Execute(BackgroundProcessContext context) => RunAsync(context.StoppingToken).GetAwaiter().GetResult();

    /// <summary>Runs until told to stop; what goes wrong in a round is logged, and the next round comes.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                bell.Hush();
                await bell.WaitAsync(await LookAsync(stopping), stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop: that is the regular end.
            return;
        }
    }

    /// <summary>Fires what is due; answers when to look again.</summary>
    private async Task<DateTimeOffset> LookAsync(CancellationToken stopping)
    {
        try
        {
            await pump.FireDueAsync(stopping);
            return await nextLook.FindAsync(stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            TimersLog.LookFailed(log, failure, nextLook.Latest);
            return nextLook.Latest;
        }
    }
}

/// <summary>Says when the timer loop looks again.</summary>
internal sealed class NextLook(ITimerStore timers, IOptions<TimerOptions> options, TimeProvider clock)
{
    /// <summary>One poll interval from now.</summary>
    public DateTimeOffset Latest => clock.GetUtcNow() + options.Value.PollInterval;

    /// <summary>When the next timer is due, but no later than <see cref="Latest"/>.</summary>
    public async Task<DateTimeOffset> FindAsync(CancellationToken cancellationToken)
    {
        var next = await timers.NextDueAsync(cancellationToken);

        // A timer that is due by this clock but was not handed out is early by the store's clock: poll for it.
        return next > clock.GetUtcNow() && next < Latest ? next.Value : Latest;
    }
}
