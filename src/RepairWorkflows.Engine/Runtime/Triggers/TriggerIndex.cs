using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Diagnostics;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Triggers;

/// <summary>Works out what starts a workflow, as stores keep it.</summary>
public sealed class TriggerIndex(BurstServices services, ILogger<TriggerIndex> log)
{
    /// <summary>
    /// The triggers of a workflow that is published at <paramref name="now"/>. A step whose inputs cannot be evaluated
    /// without an instance starts nothing; the log says so.
    /// </summary>
    public async ValueTask<IReadOnlyList<StoredTrigger>> ReadAsync(
        CompiledWorkflow workflow, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var definition = workflow.Definition;
        var found = await TriggerReader.ReadAsync(
            workflow, services, now,
            (step, failure) => EngineLog.TriggerSkipped(log, failure, definition.DefinitionId, step.Id),
            cancellationToken);
        return
        [
            .. found.Select((entry, index) => new StoredTrigger(
                $"{definition.Id}/{index}", definition.DefinitionId, definition.Id, entry.Trigger.Name,
                BookmarkHash.Of(entry.Trigger), entry.Activity.Id)
            {
                Payload = entry.Trigger.Payload?.ToJsonString(),
                DueAt = IsToCome(entry.Trigger, now) ? entry.Trigger.DueAt : null,
            }),
        ];
    }

    // An instant that has passed when its definition is published is not made good: nobody was told to wait for it.
    private static bool IsToCome(Bookmark trigger, DateTimeOffset now) => !trigger.IsBurned || trigger.DueAt >= now;
}
