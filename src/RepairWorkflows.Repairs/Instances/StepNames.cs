using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>What people call the steps of a version of a definition.</summary>
internal sealed class StepNames(CompiledWorkflow? workflow)
{
    private readonly ILookup<string, string> _names = (workflow?.Steps ?? [])
        .ToLookup(step => step.Id, NameOf);

    /// <summary>
    /// What its author calls it, else the last word of its type; the id itself when the version has no such step, or
    /// several that are called differently.
    /// </summary>
    public string Of(string activityId) => _names[activityId].Distinct().ToList() is [var name] ? name : activityId;

    private static string NameOf(Activity step) =>
        Said(step.Definition.DisplayText) ?? Said(step.Definition.Name) ?? step.Type.Split('.')[^1];

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
