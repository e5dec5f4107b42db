using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>The items of a bulk of children.</summary>
internal static class BulkItems
{
    /// <summary>Its entries when it is a list, or the JSON text of one; nothing when it is none.</summary>
    public static IReadOnlyList<object?> Of(object? items) => items switch
    {
        JsonArray array => Of(JsonValues.Read(JsonValues.ToElement(array))),
        string text when text.TrimStart().StartsWith('[') => Of(JsonValues.Read(JsonElement.Parse(text))),
        null or string or IDictionary or JsonNode => [],
        IEnumerable list => [.. list.Cast<object?>()],
        _ => [],
    };

    /// <summary>The item as scripts read it.</summary>
    public static Dictionary<string, object?> Arguments(string key, object? item) =>
        new() { [JsonNamingPolicy.CamelCase.ConvertName(key)] = item };
}
