using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>Stimuli that start more than one workflow, or one workflow in more than one place.</summary>
internal static class SharedTriggers
{
    /// <summary>Those among the triggers of one definition; paths are looked at elsewhere.</summary>
    public static async Task<IReadOnlyList<FieldError>> FindAsync(
        IReadOnlyList<(Activity Activity, Bookmark Trigger)> triggers, string definitionId, IDefinitionStore store,
        CancellationToken cancellationToken)
    {
        List<FieldError> found = [];
        foreach (var same in triggers.Where(entry => IsKeyed(entry.Trigger))
            .GroupBy(entry => BookmarkHash.Of(entry.Trigger)))
        {
            var key = same.First().Trigger.Key!;
            Activity[] here = [.. same.Select(entry => entry.Activity).Distinct()];
            found.AddRange(here.Skip(1).Select(step => Twice(step, key, here[0].Id)));
            found.AddRange((await store.FindTriggersAsync(same.Key, cancellationToken))
                .Where(other => other.DefinitionId != definitionId).DistinctBy(other => other.DefinitionId)
                .Select(other => Elsewhere(here[0], key, other)));
        }

        return found;
    }

    private static bool IsKeyed(Bookmark trigger) =>
        trigger is { Key.Length: > 0, DueAt: null } && trigger.Name != HttpEndpoint.StimulusName;

    private static FieldError Twice(Activity step, string key, string first) =>
        new(
            step.Id, EngineErrors.LintTriggerTwice,
            $"'{step.Id}' and '{first}' are started by the same '{key}': each time both are.")
        {
            ActivityId = step.Id,
            Values = [step.Id, key, first],
        };

    private static FieldError Elsewhere(Activity step, string key, StoredTrigger other) =>
        new(
            step.Id, EngineErrors.LintTriggerTwice,
            $"'{step.Id}' and '{other.ActivityId}' of workflow '{other.DefinitionId}' are started by the same '{key}': "
            + "each time both are.")
        {
            ActivityId = step.Id,
            Reason = "elsewhere-too",
            Values = [step.Id, key, other.ActivityId, other.DefinitionId],
        };
}
