using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>The items of a bulk of children.</summary>
internal static class BulkItems
{
    /// <summary>Its entries; what is no list has none, text of a list included, as in a loop over items.</summary>
    public static IReadOnlyList<object?> Of(object? items) => items switch
    {
        JsonArray array => Of(JsonValues.Read(JsonValues.ToElement(array))),
        null or string or IDictionary or JsonNode => [],
        IEnumerable list => [.. list.Cast<object?>()],
        _ => [],
    };

    /// <summary>The item as scripts read it.</summary>
    public static Dictionary<string, object?> Arguments(string key, object? item) =>
        new() { [JsonNamingPolicy.CamelCase.ConvertName(key)] = item };
}
