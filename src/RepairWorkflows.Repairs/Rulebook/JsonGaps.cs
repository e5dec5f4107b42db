using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>
/// Finds nulls in lists and tables: the reader takes them, though no element of a calendar or policy may be missing.
/// </summary>
internal static class JsonGaps
{
    /// <summary>Their places, for example <c>stages[1].tell[0]</c>.</summary>
    /// <param name="text">JSON that can be read as that type.</param>
    /// <param name="type">The type.</param>
    public static IReadOnlyList<string> In(string text, JsonTypeInfo type)
    {
        using var document = JsonDocument.Parse(text);
        return [.. In(document.RootElement, type, "")];
    }

    private static IEnumerable<string> In(JsonElement json, JsonTypeInfo type, string place) =>
        (type.Kind, json.ValueKind) switch
        {
            (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) =>
                json.EnumerateArray().SelectMany((one, i) => OfElement(one, type, $"{place}[{i}]")),
            (JsonTypeInfoKind.Dictionary, JsonValueKind.Object) =>
                json.EnumerateObject().SelectMany(one => OfElement(one.Value, type, Member(place, one.Name))),
            (JsonTypeInfoKind.Object, JsonValueKind.Object) =>
                from member in json.EnumerateObject()
                from property in type.Properties
                where property.Name == member.Name
                from gap in In(
                    member.Value, type.Options.GetTypeInfo(property.PropertyType), Member(place, member.Name))
                select gap,
            _ => [],
        };

    private static IEnumerable<string> OfElement(JsonElement json, JsonTypeInfo around, string place) =>
        json.ValueKind == JsonValueKind.Null
            ? [place]
            : In(json, around.Options.GetTypeInfo(around.ElementType!), place);

    private static string Member(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}
