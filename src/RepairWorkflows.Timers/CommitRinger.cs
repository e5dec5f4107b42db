using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers;

/// <summary>Rings for the timers and messages of each burst that this process commits.</summary>
internal sealed class CommitRinger(
    ITimerBell timers, [FromKeyedServices(TimersBuilder.OutboxBell)] Bell outbox, TimeProvider clock) : ICommitListener
{
    public void OnCommitted(BurstCommit commit)
    {
        foreach (var instance in commit.Instances)
        {
            foreach (var timer in instance.SetTimers)
            {
                timers.Ring(timer.DueAt);
            }
        }

        if (commit.Outbox.Count > 0 || commit.AddedMessages > 0)
        {
            outbox.Ring(clock.GetUtcNow());
        }
    }
}
