using Hangfire.Server;
using Microsoft.Extensions.Logging;

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
