using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

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
