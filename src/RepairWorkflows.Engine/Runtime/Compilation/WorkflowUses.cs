using System.Text.Json;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Compilation;

/// <summary>Finds the activities that stand for workflows.</summary>
internal static class WorkflowUses
{
    /// <summary>All in a definition's drawing, at any depth.</summary>
    public static List<WorkflowUse> In(WorkflowDefinition definition, ActivityRegistry registry)
    {
        List<WorkflowUse> uses = [];
        Look(definition.Root.Json, registry, uses);
        return uses;
    }

    // Only where an activity may stand: an object with a type. Known types are activities of their own.
    private static void Look(JsonElement json, ActivityRegistry registry, List<WorkflowUse> uses)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in json.EnumerateArray())
            {
                Look(entry, registry, uses);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            if (json.Text("type") is { Length: > 0 } type && json.Text("id") is not null && registry.Find(type) is null)
            {
                uses.Add(WorkflowUse.Of(ActivityDefinitionReader.Read(json, type, 1)));
            }

            foreach (var member in json.EnumerateObject())
            {
                Look(member.Value, registry, uses);
            }
        }
    }
}
