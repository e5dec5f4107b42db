using Hangfire.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Timers.Outbox;

/// <summary>Delivers messages as they come, for as long as the process runs. Hangfire's server hosts it.</summary>
internal sealed class OutboxLoop(
    IOutboxPump pump, [FromKeyedServices(TimersBuilder.OutboxBell)] Bell bell, IOptions<TimerOptions> options,
    TimeProvider clock, ILogger<OutboxLoop> log) : IBackgroundProcess
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
                await DeliverAsync(stopping);
                await bell.WaitAsync(clock.GetUtcNow() + options.Value.OutboxPollInterval, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop: that is the regular end.
            return;
        }
    }

    private async Task DeliverAsync(CancellationToken stopping)
    {
        try
        {
            await pump.DeliverWaitingAsync(stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            TimersLog.OutboxLookFailed(log, failure, clock.GetUtcNow() + options.Value.OutboxPollInterval);
        }
    }
}
