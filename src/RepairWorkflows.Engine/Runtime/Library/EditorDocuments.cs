using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Compilation;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>
/// Makes documents such as editors can draw: they show an empty canvas, and save it, where something is missing.
/// </summary>
public sealed class EditorDocuments(WorkflowCompiler compiler)
{
    /// <summary>
    /// The document with the node id of every activity, and a stand-in for each whose type is not there; saving turns
    /// that back into what was drawn. What is kept is not changed.
    /// </summary>
    public async Task<JsonObject> OfAsync(StoredDefinition version, CancellationToken cancellationToken)
    {
        var document = JsonNode.Parse(version.Document)!.AsObject();
        try
        {
            var workflow = (await compiler.SketchAsync(version.Document, cancellationToken)).Workflow;
            var root = document.KeyOf("root");
            Draw(document[root], workflow.Root.NodeId, workflow, standIn => document[root] = standIn);
        }
        catch (InvalidRequestException)
        {
            // It could be drawn when it was kept, but what it uses has changed since: it is shown as it is.
        }

        return document;
    }

    /// <summary>Likewise one activity of a workflow, with all inside it.</summary>
    internal static JsonObject Of(Node found, CompiledWorkflow workflow)
    {
        var drawn = found.Activity is Workflow
            ? new JsonObject { ["id"] = found.Activity.Id, ["type"] = "Elsa.Workflow", ["version"] = 1 }
            : JsonObject.Create(found.Activity.Definition.Json.Clone())!;
        DrawActivity(drawn, found, workflow, standIn => drawn = (JsonObject)standIn);
        if (found.Activity is Workflow or WorkflowActivity)
        {
            drawn["root"] = Of(workflow.NodeOf(found.Activity.Children[0]), workflow);
        }

        return drawn;
    }

    private static void Draw(
        JsonNode? node, string parentId, CompiledWorkflow workflow, Action<JsonNode> replace)
    {
        switch (node)
        {
            case JsonArray array:
                for (var index = 0; index < array.Count; index++)
                {
                    var at = index;
                    Draw(array[index], parentId, workflow, standIn => array[at] = standIn);
                }

                break;
            case JsonObject json when Find(json, parentId, workflow) is { } found:
                DrawActivity(json, found, workflow, replace);
                break;
            case JsonObject json:
                DrawMembers(json, parentId, workflow);
                break;
        }
    }

    private static void DrawActivity(JsonObject json, Node found, CompiledWorkflow workflow, Action<JsonNode> replace)
    {
        if (found.Activity is NotFoundActivity missing)
        {
            replace(MissingActivities.StandIn(json, missing, found.NodeId));
            return;
        }

        json["nodeId"] = found.NodeId;
        if (json["version"] is JsonValue version && version.TryGetValue<string>(out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            json["version"] = number;
        }

        DrawMembers(json, found.NodeId, workflow);
    }

    private static void DrawMembers(JsonObject json, string parentId, CompiledWorkflow workflow)
    {
        if (json.TryGetPropertyValue("vertices", out var vertices) && vertices is null)
        {
            json.Remove("vertices");
        }

        foreach (var (name, value) in json.ToList())
        {
            Draw(value, parentId, workflow, standIn => json[name] = standIn);
        }
    }

    // Only where the drawing has an activity: other objects have ids and types as well.
    private static Node? Find(JsonObject json, string parentId, CompiledWorkflow workflow) =>
        json["type"] is JsonValue && json["id"] is JsonValue value && value.TryGetValue<string>(out var id)
            ? workflow.Find($"{parentId}:{id}")
            : null;
}
