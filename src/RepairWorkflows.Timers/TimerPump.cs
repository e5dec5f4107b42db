using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

/// <summary>Takes due timers, batch by batch, and fires them; one round at a time in a process.</summary>
internal sealed class TimerPump(
    ITimerStore timers, TimerFiring firing, IOptions<TimerOptions> options, TimeProvider clock)
    : ITimerPump, IDisposable
{
    private readonly Rounds _rounds = new(clock);

    public Task<int> FireDueAsync(CancellationToken cancellationToken) => _rounds.RunAsync(
        options.Value.Lease,
        () => timers.TakeDueAsync(options.Value.BatchSize, options.Value.Lease, cancellationToken),
        (due, leaseEnd) => FireAsync(due, leaseEnd, cancellationToken),
        cancellationToken);

    public void Dispose() => _rounds.Dispose();

    // Timers of one instance one after another, oldest first: side by side they would only lose races to each other.
    private async Task FireAsync(
        IReadOnlyList<DueTimer> due, DateTimeOffset leaseEnd, CancellationToken cancellationToken)
    {
        using var grace = new StopGrace(options.Value.StopGrace, cancellationToken);
        await Parallel.ForEachAsync(
            due.GroupBy(timer => timer.InstanceId),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = grace.Token },
            async (ofInstance, token) =>
            {
                foreach (var timer in ofInstance.OrderBy(timer => timer.DueAt))
                {
                    // Past the lease somebody else may have taken it.
                    if (clock.GetUtcNow() < leaseEnd)
                    {
                        await firing.FireAsync(timer, token);
                    }
                }
            });
    }
}
