using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

/// <summary>Says when the timer loop looks again.</summary>
internal sealed class NextLook(ITimerStore timers, IOptions<TimerOptions> options, TimeProvider clock)
{
    // One that fell due since the last was handed out must not wait for a whole interval: with a hundred a second half
    // of them were a quarter of a second late. Nor may the loop spin while this clock is ahead of the store's.
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);

    /// <summary>One poll interval from now.</summary>
    public DateTimeOffset Latest => clock.GetUtcNow() + options.Value.PollInterval;

    /// <summary>When the next timer is due, but no later than <see cref="Latest"/>.</summary>
    public async Task<DateTimeOffset> FindAsync(CancellationToken cancellationToken)
    {
        var soonest = clock.GetUtcNow() + Soon;
        return await timers.NextDueAsync(cancellationToken) is { } next && next < Latest
            ? next > soonest ? next : soonest
            : Latest;
    }
}
