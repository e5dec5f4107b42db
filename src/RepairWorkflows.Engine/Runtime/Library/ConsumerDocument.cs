using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Finds and changes, in a document, which version of another workflow it uses.</summary>
internal static class ConsumerDocument
{
    private const string DefinitionId = "workflowDefinitionId";
    private const string VersionId = "workflowDefinitionVersionId";

    /// <summary>Whether one of its activities is that workflow.</summary>
    public static bool Uses(JsonNode? node, string definitionId) => UsesIn(node, definitionId).Any();

    /// <summary>Has all of them stand for this version; false when they did already.</summary>
    public static bool Pin(JsonNode document, StoredDefinition version)
    {
        var stale = UsesIn(document, version.DefinitionId).Where(use => Text(use[VersionId]) != version.Id).ToList();
        foreach (var use in stale)
        {
            use[VersionId] = version.Id;
            use["version"] = version.Version;
        }

        return stale.Count > 0;
    }

    private static IEnumerable<JsonObject> UsesIn(JsonNode? node, string definitionId) => node switch
    {
        JsonArray array => array.SelectMany(entry => UsesIn(entry, definitionId)),
        JsonObject json => json.SelectMany(member => UsesIn(member.Value, definitionId))
            .Concat(Text(json[DefinitionId]) == definitionId && json["type"] is not null ? [json] : []),
        _ => [],
    };

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
