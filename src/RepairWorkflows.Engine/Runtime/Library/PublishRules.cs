using Cronos;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Engine.Runtime.Linting;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>What must be right before a definition may be published.</summary>
public sealed class PublishRules(
    IDefinitionStore store, WorkflowCompiler compiler, BurstServices services, IEnumerable<ILintRule> lint,
    TimeProvider clock)
{
    /// <summary>Passes, or says all that speaks against it.</summary>
    /// <returns>What may be published, but will hardly do what its author expects.</returns>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(string document, CancellationToken cancellationToken)
    {
        var workflow = await compiler.CompileAsync(document, cancellationToken);
        var definition = workflow.Definition;
        List<FieldError> errors =
        [
            .. Twice("inputs", definition.Inputs.Select(input => input.Name)),
            .. Twice("outputs", definition.Outputs.Select(output => output.Name)),
            .. OutputConverters.UnknownIn(definition), .. UnavailableLanguages.In(definition),
            .. ActivationStrategies.UnknownIn(definition),
        ];
        List<FieldError> warnings = [];
        await CheckTriggersAsync(workflow, errors, warnings, cancellationToken);
        return errors.Count == 0
            ? AcceptedFindings.Settle(workflow, [.. warnings, .. lint.SelectMany(rule => rule.Find(workflow))])
            : throw new InvalidRequestException(
                EngineErrors.DefinitionInvalid, string.Join(' ', errors.Select(error => error.Message)),
                FaultyActivities.Name(errors, definition.Document));
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
                    $"The following {field} are defined more than once: {string.Join(", ", twice)}")
                { Reason = field, Values = [string.Join(", ", twice)] },
            ];
    }

    private async Task CheckTriggersAsync(
        CompiledWorkflow workflow, List<FieldError> errors, List<FieldError> warnings,
        CancellationToken cancellationToken)
    {
        var triggers = await TriggerReader.ReadAsync(
            workflow, services, clock.GetUtcNow(),
            (step, failure) => (IsMistake(step, failure) ? errors : warnings).Add(Unreadable(step, failure)),
            cancellationToken);
        foreach (var (activity, trigger) in triggers)
        {
            if (trigger.Payload is null)
            {
                errors.Add(Empty(activity));
            }
            else if (trigger.Name == HttpEndpoint.StimulusName
                && await FindOwnerAsync(workflow.Definition, trigger, cancellationToken) is { } owner)
            {
                errors.Add(PathTaken(activity, trigger, owner));
            }
        }

        warnings.AddRange(TriggerWarnings.Of(triggers));
        warnings.AddRange(await SharedTriggers.FindAsync(
            triggers, workflow.Definition.DefinitionId, store, cancellationToken));
        if (triggers.Any(entry => entry.Trigger is { Name: HttpEndpoint.StimulusName, Payload: not null }))
        {
            var others = await store.ListTriggersAsync(HttpEndpoint.StimulusName, cancellationToken);
            warnings.AddRange(TriggerWarnings.Beside(
                triggers, others.Where(other => other.DefinitionId != workflow.Definition.DefinitionId)));
        }
    }

    // What cannot be evaluated without an instance only starts nothing; a plan that nobody can read is a mistake, and
    // so is an endpoint without an address.
    private static bool IsMistake(Activity step, Exception failure) =>
        failure is CronFormatException || step is HttpEndpoint;

    private static FieldError Empty(Activity step, string? why = null)
    {
        (string? Reason, string Words) said = (step, why) switch
        {
            (_, not null) => ("because", why),
            (HttpEndpoint, _) => ("path", "expected a path, such as orders/{id}, found none."),
            _ => (null, "it does not say what it waits for."),
        };
        return new(step.Id, "definition.trigger-empty", $"Trigger should have a payload: '{step.Id}': {said.Words}")
        {
            Reason = said.Reason,
            Values = [step.Id, why ?? string.Empty],
        };
    }

    private static FieldError Unreadable(Activity step, Exception failure)
    {
        if (failure is CronFormatException)
        {
            var drawn = step.Definition.Json.Member("cronExpression");
            var text = drawn.Member("expression").Text("value") ?? step.Definition.Json.Text("cronExpression");
            var found = ActivityDefinitionReader.Excerpt(text ?? string.Empty);
            return new(
                $"{step.Id}.cronExpression", "definition.cron-invalid",
                $"Error when parsing cron expression: {failure.Message} '{step.Id}.cronExpression': expected six "
                + $"fields, seconds first, such as 0 */5 * * * *, found '{found}'.")
            {
                Values = [failure.Message, step.Id, found],
            };
        }

        var why = failure.InnerException?.Message ?? failure.Message;
        return step is HttpEndpoint
            ? Empty(step, why)
            : new(step.Id, "definition.trigger-unreadable", $"'{step.Id}' starts nothing: {why}")
            {
                Values = [step.Id, why],
            };
    }

    private async Task<string?> FindOwnerAsync(
        WorkflowDefinition definition, Bookmark trigger, CancellationToken cancellationToken)
    {
        var owners = await store.FindTriggersAsync(BookmarkHash.Of(trigger), cancellationToken);
        return owners.FirstOrDefault(owner => owner.DefinitionId != definition.DefinitionId)?.DefinitionId;
    }

    private static FieldError PathTaken(Activity activity, Bookmark trigger, string owner)
    {
        var (path, method) = ($"{trigger.Payload?["Path"]}".TrimStart('/'), $"{trigger.Payload?["Method"]}");
        return new(
            activity.Id, "definition.path-taken",
            $"The /{path} path and {method} method are already in use by another workflow! ('{activity.Id}' here, "
            + $"'{owner}' there.)")
        {
            Values = [path, method, activity.Id, owner],
        };
    }
}
