using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>What may be published, but will hardly do what its author expects.</summary>
internal static class DefinitionWarnings
{
    public static IReadOnlyList<FieldError> Of(CompiledWorkflow workflow) =>
    [
        .. workflow.Steps.OfType<Flowchart>()
            .SelectMany(flowchart => flowchart.Activities)
            .Where(step => MergeModes.Of(step) == MergeMode.Cascade)
            .Select(step => new FieldError(
                step.Id, "definition.cascade",
                $"Activity '{step.Id}': Cascade swallows a late branch, and its flowchart never ends. "
                + "Race ends the other branches, Merge waits for them.")
            { Values = [step.Id] }),
        .. workflow.Steps.OfType<NotFoundActivity>().Select(step => new FieldError(
            step.Id, EngineErrors.ActivityTypeNotFound,
            $"Activity '{step.Id}': there is no activity type '{step.DrawnType}' here; it faults when it is run.")
            { Reason = "drawn", Values = [step.Id, step.DrawnType] }),
        .. workflow.OwnNodes.Select(node => node.Activity).OfType<Flowchart>().SelectMany(ArrowWarnings.Of),
        .. UnavailableLanguages.UnknownIn(workflow.Definition), .. VariableWarnings.Of(workflow),
        .. LiteralWarnings.Of(workflow), .. Nothing(workflow),
    ];

    private static IEnumerable<FieldError> Nothing(CompiledWorkflow workflow) =>
        workflow.Definition.Document.Member("root").Exists()
            ? []
            :
            [
                new("root", "definition.without-root", "'root': expected an activity, found none; it does nothing."),
            ];
}
