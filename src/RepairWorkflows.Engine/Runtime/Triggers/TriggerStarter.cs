using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Runtime.Triggers;

/// <summary>Starts instances when the timers of triggers come due.</summary>
internal sealed class TriggerStarter(
    IDefinitionStore definitions, DefinitionCatalogue catalogue, BurstRunner runner, BurstServices services,
    BurstCommitter committer)
{
    /// <summary>
    /// Fires a trigger: the new instance and the next firing are written together, so that none is lost and none comes
    /// twice. False when it has been fired, removed or set anew before.
    /// </summary>
    public Task<bool> FireAsync(
        string timerId, DateTimeOffset? dueAt, DateTimeOffset now, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(
            async () =>
            {
                var timer = await definitions.FindTriggerTimerAsync(timerId, cancellationToken);
                if (timer is null || timer.DueAt > (dueAt ?? now))
                {
                    return false;
                }

                await StartAsync(timer, now < timer.DueAt ? timer.DueAt : now, cancellationToken);
                return true;
            });

    private async Task StartAsync(TriggerTimer timer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var trigger = timer.Trigger;
        var next = await NextAsync(trigger, now, cancellationToken);
        var burst = await runner.BeginAsync(
            new StartRequest
            {
                DefinitionId = trigger.DefinitionId,
                VersionId = trigger.VersionId,
                InstanceId = ShortId.New(),
                TriggerActivityId = trigger.ActivityId,
            },
            new SentCalls(),
            now,
            cancellationToken);
        var firing = new TriggerFiring(trigger.TimerId, timer.DueAt, next);
        await committer.CommitAsync(burst, null, new Occasion { FiredTrigger = firing }, cancellationToken);
    }

    // Counted from this firing, not from when it should have been: what was missed is made good once, not many times.
    private async Task<DateTimeOffset?> NextAsync(
        StoredTrigger trigger, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var workflow = await catalogue.GetVersionAsync(trigger.VersionId, cancellationToken);
        var found = await TriggerReader.ReadOfAsync(workflow, trigger.ActivityId, services, now, cancellationToken);
        return found.FirstOrDefault(mark => !mark.IsBurned && mark.DueAt > now)?.DueAt;
    }
}
