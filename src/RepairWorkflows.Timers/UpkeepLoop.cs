using Hangfire.Server;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

/// <summary>Does the upkeep, each part at its own interval. Hangfire's server hosts it.</summary>
internal sealed class UpkeepLoop(IEnumerable<IUpkeep> all, TimeProvider clock, ILogger<UpkeepLoop> log)
    : IBackgroundProcess
{
    /// <inheritdoc/>
    // Hangfire gives the process a thread of its own and waits for it there.
    public void Execute(BackgroundProcessContext context) => RunAsync(context.StoppingToken).GetAwaiter().GetResult();

    /// <summary>Runs until told to stop; the first rounds come at once.</summary>
    public Task RunAsync(CancellationToken stopping) => Task.WhenAll(all.Select(part => RunAsync(part, stopping)));

    private async Task RunAsync(IUpkeep part, CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                await RoundAsync(part, stopping);
                await Task.Delay(part.Interval, clock, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop: that is the regular end.
            return;
        }
    }

    private async Task RoundAsync(IUpkeep part, CancellationToken stopping)
    {
        try
        {
            await part.RunAsync(stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            TimersLog.UpkeepFailed(log, failure, part.GetType().Name, clock.GetUtcNow() + part.Interval);
        }
    }
}
