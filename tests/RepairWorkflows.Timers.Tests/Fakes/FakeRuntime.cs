using System.Collections.Concurrent;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Tests.Fakes;

/// <summary>A runtime whose timers fire as the test says; firing removes the timer from its store.</summary>
internal sealed class FakeRuntime(FakeTimers timers) : IWorkflowRuntime
{
    public ConcurrentQueue<string> Fired { get; } = [];

    public Occasion Firing { get; } = new();

    public Func<string, CancellationToken, Task> OnFire { get; set; } = (_, _) => Task.CompletedTask;

    public async Task<bool> FireTimerAsync(string timerId, DateTimeOffset? dueAt, CancellationToken cancellationToken)
    {
        Firing.Give();
        await OnFire(timerId, cancellationToken);
        if (!timers.Remove(timerId))
        {
            return false;
        }

        Fired.Enqueue(timerId);
        return true;
    }

    public Task<BurstReport> StartAsync(StartRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<BurstReport> ResumeAsync(
        string instanceId, Func<RestingInstance, ResumeDecision> decide, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<BurstReport> CancelAsync(string instanceId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<RetryReport> RetryAsync(
        string instanceId, IReadOnlyCollection<string>? activityIds, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
