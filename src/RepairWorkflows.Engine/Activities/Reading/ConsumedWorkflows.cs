using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>
/// The workflows that a definition uses as activities, and those that these use: found before it is read.
/// </summary>
public sealed class ConsumedWorkflows
{
    private readonly Dictionary<WorkflowUse, WorkflowDefinition> _found = [];

    /// <summary>None.</summary>
    public static ConsumedWorkflows None { get; } = new();

    /// <summary>The definitions among them.</summary>
    public IReadOnlySet<string> DefinitionIds => _found.Values.Select(found => found.DefinitionId).ToHashSet();

    /// <summary>Says which workflow a use means.</summary>
    public void Add(WorkflowUse use, WorkflowDefinition definition) => _found[use] = definition;

    /// <summary>Whether that use is known already.</summary>
    public bool Knows(WorkflowUse use) => _found.ContainsKey(use);

    /// <summary>The workflow that an activity stands for; null when it stands for none.</summary>
    internal WorkflowDefinition? Find(ActivityDefinition activity) =>
        _found.GetValueOrDefault(WorkflowUse.Of(activity));
}

/// <summary>How an activity says which workflow it stands for.</summary>
/// <param name="Type">By the type's name.</param>
/// <param name="Version">In which version.</param>
/// <param name="DefinitionId">By the definition's id; null when it says none.</param>
/// <param name="VersionId">By the version's id; null when it says none.</param>
public sealed record WorkflowUse(string Type, int Version, string? DefinitionId, string? VersionId)
{
    internal static WorkflowUse Of(ActivityDefinition activity) =>
        new(
            activity.Type, activity.Version, activity.Json.Text("workflowDefinitionId"),
            activity.Json.Text("workflowDefinitionVersionId"));
}
