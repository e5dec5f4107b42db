using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>The timers of a <see cref="MemoryStore"/> that fired.</summary>
public sealed class MemoryFirings(TimeProvider clock) : ITimerLateness
{
    private readonly Lock _lock = new();
    private List<FiredTimer> _fired = [];

    /// <inheritdoc/>
    public Task<TimerLateness> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var ordered = _fired.Where(timer => timer.DoneAt >= since).OrderBy(timer => timer.Lateness).ToList();
            return Task.FromResult(new TimerLateness
            {
                Fired = ordered.Count,
                Early = ordered.Count(timer => timer.Lateness < TimeSpan.Zero),
                Median = At(ordered, 0.5),
                P99 = At(ordered, 0.99),
                Worst = ordered.LastOrDefault(),
            });
        }
    }

    /// <inheritdoc/>
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _fired = [.. _fired.Where(timer => timer.DoneAt >= before)];
            return Task.CompletedTask;
        }
    }

    internal void Keep(string ownerId, InstanceTimer timer)
    {
        lock (_lock)
        {
            _fired.Add(new FiredTimer(timer.Id, ownerId, timer.Name, timer.DueAt, clock.GetUtcNow()));
        }
    }

    private static FiredTimer? At(List<FiredTimer> ordered, double part) =>
        ordered.Count == 0 ? null : ordered[(int)Math.Ceiling(ordered.Count * part) - 1];
}
