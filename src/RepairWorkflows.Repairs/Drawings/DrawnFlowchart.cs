using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>A flowchart that a definition draws, and that has steps.</summary>
/// <param name="Flowchart">The flowchart.</param>
/// <param name="Path">
/// The ids of the containers from the root, which is left out, down to it: <c>/outer/inner</c>.
/// </param>
/// <param name="Title">What stands above it.</param>
internal sealed record DrawnFlowchart(Flowchart Flowchart, string Path, string Title)
{
    /// <summary>All of a definition, the outermost first.</summary>
    /// <param name="workflow">The definition.</param>
    /// <param name="name">What the definition is called.</param>
    public static IEnumerable<DrawnFlowchart> AllIn(CompiledWorkflow workflow, string name) =>
        In(workflow.Steps.First(), "", name).Where(one => one.Flowchart.Activities.Count > 0);

    // A workflow that is used as an activity has pictures of its own.
    private static IEnumerable<DrawnFlowchart> In(Activity step, string path, string title) =>
    [
        .. step is Flowchart flowchart ? [new(flowchart, path, title)] : Array.Empty<DrawnFlowchart>(),
        .. (step as Container)?.Inside.Where(child => child is not Workflow).SelectMany(child => In(
            child, $"{path}/{child.Id}",
            child is Flowchart ? $"{title} · {child.Definition.DisplayText ?? child.Id}" : title)) ?? [],
    ];
}
