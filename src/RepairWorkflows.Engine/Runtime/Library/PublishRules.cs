using Cronos;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Compilation;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>What must be right before a definition may be published.</summary>
public sealed class PublishRules(
    IDefinitionStore store, WorkflowCompiler compiler, BurstServices services, TimeProvider clock)
{
    /// <summary>Passes, or says all that speaks against it.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public async Task CheckAsync(string document, CancellationToken cancellationToken)
    {
        var definition = DefinitionReader.Read(document);
        List<FieldError> errors =
        [
            .. Twice("inputs", definition.Inputs.Select(input => input.Name)),
            .. Twice("outputs", definition.Outputs.Select(output => output.Name)),
            .. OutputConverters.UnknownIn(definition),
        ];
        if (errors.Count == 0)
        {
            await CheckTriggersAsync(definition, errors, cancellationToken);
        }

        if (errors.Count > 0)
        {
            var message = string.Join(' ', errors.Select(error => error.Message));
            throw FaultyActivities.Name(new(EngineErrors.DefinitionInvalid, message, errors), document);
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

    private async Task CheckTriggersAsync(
        WorkflowDefinition definition, List<FieldError> errors, CancellationToken cancellationToken)
    {
        var workflow = await compiler.CompileAsync(definition, cancellationToken);
        var triggers = await TriggerReader.ReadAsync(
            workflow, services, clock.GetUtcNow(), (step, failure) => errors.AddRange(Unreadable(step, failure)),
            cancellationToken);
        foreach (var (activity, trigger) in triggers)
        {
            if (trigger.Payload is null)
            {
                errors.Add(new(activity.Id, "definition.trigger-empty", "Trigger should have a payload"));
            }
            else if (trigger.Name == HttpEndpoint.StimulusName
                && await IsTakenAsync(definition, trigger, cancellationToken))
            {
                errors.Add(new(activity.Id, "definition.path-taken", PathTaken(trigger)));
            }
        }
    }

    // What cannot be evaluated without an instance only starts nothing; a plan that nobody can read is a mistake.
    private static IEnumerable<FieldError> Unreadable(Activity step, Exception failure) =>
        failure is CronFormatException
            ? [new(step.Id, "definition.cron-invalid", $"Error when parsing cron expression: {failure.Message}")]
            : [];

    private async Task<bool> IsTakenAsync(
        WorkflowDefinition definition, Bookmark trigger, CancellationToken cancellationToken)
    {
        var owners = await store.FindTriggersAsync(BookmarkHash.Of(trigger), cancellationToken);
        return owners.Any(owner => owner.DefinitionId != definition.DefinitionId);
    }

    private static string PathTaken(Bookmark trigger) =>
        $"The /{$"{trigger.Payload?["Path"]}".TrimStart('/')} path and {trigger.Payload?["Method"]} method are already "
        + "in use by another workflow!";
}
