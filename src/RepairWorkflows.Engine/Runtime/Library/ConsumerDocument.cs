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

        Offer(stale, version);
        return stale.Count > 0;
    }

    /// <summary>The definitions that its activities stand for, each once.</summary>
    public static IReadOnlyList<string> UsedIn(JsonNode document) =>
        [.. UsesIn(document, null).Select(use => Text(use[DefinitionId])!).Distinct()];

    /// <summary>Has those of them that stand for this definition tell that this version is its published one.</summary>
    public static void Offer(JsonNode document, StoredDefinition version) =>
        Offer(UsesIn(document, version.DefinitionId).ToList(), version);

    private static void Offer(List<JsonObject> uses, StoredDefinition version)
    {
        foreach (var use in uses)
        {
            use["latestAvailablePublishedVersion"] = version.Version;
            use["latestAvailablePublishedVersionId"] = version.Id;
        }
    }

    // Of any definition for null.
    private static IEnumerable<JsonObject> UsesIn(JsonNode? node, string? definitionId) => node switch
    {
        JsonArray array => array.SelectMany(entry => UsesIn(entry, definitionId)),
        JsonObject json => json.SelectMany(member => UsesIn(member.Value, definitionId))
            .Concat(Text(json[DefinitionId]) is { } used && used == (definitionId ?? used) && json["type"] is not null
                ? [json]
                : []),
        _ => [],
    };

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
