using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>
/// Tells watchers of what has changed: not at each commit but a moment after it, so that many at once are told as one.
/// </summary>
internal sealed class InstancePushes(
    WatchedInstances watched, WatchedRows rows, InstancePush push, SteadyClock clock, ILogger<InstancePushes> log)
    : BackgroundService
{
    /// <summary>How often other processes' commits are looked for, while anybody looks on.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    // Shorter than anybody sees, longer than what follows at once on a commit.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lookedAt = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            await watched.WaitAsync(BetweenLooks, stoppingToken);
            if (!watched.IsAny)
            {
                continue;
            }

            await Task.Delay(Gathering, clock, stoppingToken);
            var isDue = clock.GetElapsedTime(lookedAt) >= BetweenLooks || watched.All().IsOneNew;
            lookedAt = isDue ? clock.GetTimestamp() : lookedAt;
            await RoundAsync(isDue, stoppingToken);
        }
    }

    private async Task RoundAsync(bool looks, CancellationToken cancellationToken)
    {
        try
        {
            if (looks)
            {
                await rows.LookAsync(cancellationToken);
            }

            foreach (var (instanceId, watchers) in watched.TakeChanged())
            {
                await push.SendAsync(instanceId, watchers, cancellationToken);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The database may be away for a while; who looks on is told at the next change.
            HostLog.PushFailed(log, failure);
        }
    }
}
