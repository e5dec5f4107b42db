using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>What must be right before a definition may be published.</summary>
public sealed class PublishRules(
    IDefinitionStore store, ActivityRegistry registry, BurstServices services, TimeProvider clock)
{
    /// <summary>Passes, or says all that speaks against it.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public async Task CheckAsync(StoredDefinition draft, CancellationToken cancellationToken)
    {
        var definition = DefinitionReader.Read(draft.Document);
        List<FieldError> errors =
        [
            .. Twice("inputs", definition.Inputs.Select(input => input.Name)),
            .. Twice("outputs", definition.Outputs.Select(output => output.Name)),
        ];
        if (errors.Count == 0)
        {
            errors.AddRange(await TriggersAsync(definition, cancellationToken));
        }

        if (errors.Count > 0)
        {
            throw new InvalidRequestException(
                EngineErrors.DefinitionInvalid, string.Join(' ', errors.Select(error => error.Message)), errors);
        }
    }

    private static IEnumerable<FieldError> Twice(string field, IEnumerable<string> names)
    {
        var twice = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        return twice.Count == 0
            ? []
            :
            [
                new(
                    field, "definition.name-twice",
                    $"The following {field} are defined more than once: {string.Join(", ", twice)}"),
            ];
    }

    private async Task<IEnumerable<FieldError>> TriggersAsync(
        WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var workflow = CompiledWorkflow.From(definition, registry);
        var triggers = await TriggerReader.ReadAsync(workflow, services, clock.GetUtcNow(), cancellationToken);
        List<FieldError> errors =
        [
            .. triggers.Where(found => found.Trigger.Payload is null).Select(found => new FieldError(
                found.Activity.Id, "definition.trigger-empty", "Trigger should have a payload")),
        ];
        foreach (var (activity, trigger) in triggers.Where(found => found.Trigger.Name == HttpEndpoint.StimulusName))
        {
            var owners = await store.FindTriggersAsync(BookmarkHash.Of(trigger), cancellationToken);
            if (owners.Any(owner => owner.DefinitionId != definition.DefinitionId))
            {
                errors.Add(new(activity.Id, "definition.path-taken", PathTaken(trigger)));
            }
        }

        return errors;
    }

    private static string PathTaken(Bookmark trigger) =>
        $"The /{$"{trigger.Payload?["Path"]}".TrimStart('/')} path and {trigger.Payload?["Method"]} method are already "
        + "in use by another workflow!";
}
