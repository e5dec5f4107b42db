using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>The workflows that others may use as activities: what a designer's palette shows of them.</summary>
public sealed class UsableWorkflows(IDefinitionStore store)
{
    /// <summary>
    /// Every version of every definition that says <c>usableAsActivity</c>, by definition, the newest version first.
    /// </summary>
    public async Task<IReadOnlyList<UsableWorkflow>> ListAsync(CancellationToken cancellationToken)
    {
        List<UsableWorkflow> usable = [];
        foreach (var latest in await store.ListLatestAsync(cancellationToken))
        {
            foreach (var version in await store.ListVersionsAsync(latest.DefinitionId, cancellationToken))
            {
                var definition = DefinitionReader.ReadDrawn(version.Document);
                if (WorkflowNames.IsUsable(definition))
                {
                    usable.Add(new UsableWorkflow(
                        WorkflowNames.TypeOf(definition), definition, version.IsPublished, OutcomesOf(definition)));
                }
            }
        }

        return usable;
    }

    private static List<string> OutcomesOf(WorkflowDefinition definition)
    {
        List<string> outcomes = [.. definition.Document.Entries("outcomes").Select(outcome => outcome.GetString()!)];
        return outcomes.Count > 0 ? outcomes : ["Done"];
    }
}

/// <summary>A workflow that others may use as an activity.</summary>
/// <param name="TypeName">What definitions call the activity.</param>
/// <param name="Definition">The workflow, with its inputs and outputs; its version is the activity's.</param>
/// <param name="IsPublished">Whether palettes show it.</param>
/// <param name="Outcomes">The ports that connections start from.</param>
public sealed record UsableWorkflow(
    string TypeName, WorkflowDefinition Definition, bool IsPublished, IReadOnlyList<string> Outcomes)
{
    /// <summary>Where palettes list it; <c>Workflows</c> unless the definition says.</summary>
    public string Category => Definition.Document.Member("options").Text("activityCategory") is { Length: > 0 } category
        ? category
        : "Workflows";
}
