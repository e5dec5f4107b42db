using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

/// <summary>Takes due timers, batch by batch, and fires them; one round at a time in a process.</summary>
internal sealed class TimerPump(
    ITimerStore timers, TimerFiring firing, IOptions<TimerOptions> options, TimeProvider clock)
    : ITimerPump, IDisposable
{
    private readonly SemaphoreSlim _round = new(1);

    public async Task<int> FireDueAsync(CancellationToken cancellationToken)
    {
        await _round.WaitAsync(cancellationToken);
        try
        {
            var taken = 0;
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var until = clock.GetUtcNow() + options.Value.Lease;
                var due = await timers.TakeDueAsync(options.Value.BatchSize, options.Value.Lease, cancellationToken);
                if (due.Count == 0)
                {
                    return taken;
                }

                taken += due.Count;
                await FireAsync(due, until, cancellationToken);
            }
        }
        finally
        {
            _round.Release();
        }
    }

    public void Dispose() => _round.Dispose();

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
