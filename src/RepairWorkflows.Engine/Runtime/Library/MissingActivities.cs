using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Reading;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>
/// Activities whose type is not there. Editors get a stand-in that they can draw; what is kept is what was drawn first.
/// </summary>
internal static class MissingActivities
{
    private const string Original = "originalActivityJson";
    private const string Metadata = "metadata";
    private const string Designer = "designer";

    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 128, AllowDuplicateProperties = false };

    /// <summary>Puts what was drawn in the place of every stand-in, at the position that it was moved to.</summary>
    public static void Restore(JsonNode node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (name, value) in json.ToList())
                {
                    Restore(value, original => json[name] = original);
                }

                break;
            case JsonArray array:
                for (var index = 0; index < array.Count; index++)
                {
                    var at = index;
                    Restore(array[index], original => array[at] = original);
                }

                break;
        }
    }

    private static void Restore(JsonNode? node, Action<JsonObject> replace)
    {
        if (node is JsonObject standIn && OriginalOf(standIn) is { } original)
        {
            Move(original, standIn);
            replace(original);
        }
        else if (node is not null)
        {
            Restore(node);
        }
    }

    /// <summary>What editors draw in the place of an activity whose type is not there.</summary>
    public static JsonObject StandIn(JsonObject drawn, NotFoundActivity missing, string nodeId)
    {
        var metadata = new JsonObject { ["displayText"] = $"Not Found: {missing.DrawnType}" };
        if ((drawn[Metadata] as JsonObject)?[Designer] is { } designer)
        {
            metadata[Designer] = designer.DeepClone();
        }

        var standIn = new JsonObject
        {
            ["id"] = missing.Id,
            ["nodeId"] = nodeId,
            ["type"] = NotFoundActivity.TypeName,
            ["version"] = 1,
            ["missingTypeName"] = missing.DrawnType,
            ["missingTypeVersion"] = missing.Definition.Version,
            [Original] = drawn.ToJsonString(DraftDocument.Readable),
            ["customProperties"] = new JsonObject(),
            [Metadata] = metadata,
        };
        if (missing.Definition.Name is { } name)
        {
            standIn["name"] = name;
        }

        return standIn;
    }

    private static JsonObject? OriginalOf(JsonObject json)
    {
        try
        {
            return json["type"] is JsonValue type && type.TryGetValue<string>(out var name)
                && name == NotFoundActivity.TypeName
                && json[Original] is JsonValue kept && kept.TryGetValue<string>(out var text)
                    ? JsonNode.Parse(text, nodeOptions: null, Limits) as JsonObject
                    : null;
        }
        catch (JsonException)
        {
            // Then the stand-in is all there is, and stays.
            return null;
        }
    }

    private static void Move(JsonObject original, JsonObject standIn)
    {
        if (standIn[Metadata] is JsonObject metadata && metadata[Designer] is JsonObject designer
            && !JsonNode.DeepEquals(designer, (original[Metadata] as JsonObject)?[Designer]))
        {
            var kept = original[Metadata] as JsonObject ?? [];
            original[Metadata] = kept;
            kept[Designer] = designer.DeepClone();
        }
    }
}
