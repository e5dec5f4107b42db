using System.Text.Json;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Comparing;

/// <summary>What members of a document say, as texts to be compared and read.</summary>
internal static class ValueTexts
{
    // What lies in it is looked at member by member.
    private const string Properties = "customProperties";

    /// <summary>Those of an object that say something; steps inside it stand as their ids.</summary>
    public static IReadOnlyDictionary<string, string> In(JsonElement json, params IReadOnlyCollection<string> except)
    {
        Dictionary<string, string> texts = [];
        foreach (var member in Members(json).Where(member => !except.Contains(member.Name)))
        {
            if (member.Name == Properties)
            {
                foreach (var (name, text) in In(member.Value))
                {
                    texts[$"{Properties}.{name}"] = text;
                }
            }
            else if (Of(member.Value) is { Length: > 0 } text)
            {
                texts[member.Name] = text;
            }
        }

        return texts;
    }

    /// <summary>Members in one line; editors write them in whatever order.</summary>
    public static string Line(IReadOnlyDictionary<string, string> members) => string.Join(
        ", ",
        members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"{member.Key}: {member.Value}"));

    /// <summary>What one value says; empty where editors write no value, false included.</summary>
    public static string Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => "",
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Object when json.Member("expression") is { ValueKind: JsonValueKind.Object } expression =>
            OfExpression(expression),
        JsonValueKind.Object when json.Member("memoryReference") is { ValueKind: JsonValueKind.Object } reference =>
            reference.Text("id") ?? "",
        JsonValueKind.Object when DrawnStep.Is(json) => json.Text("id")!,
        JsonValueKind.Object => In(json) is { Count: > 0 } members ? $"{{{Line(members)}}}" : "",
        JsonValueKind.Array => string.Join(", ", json.EnumerateArray().Select(Of)),
        _ => json.GetRawText(),
    };

    private static string OfExpression(JsonElement expression)
    {
        var (type, value) = (expression.Text("type") ?? "Literal", expression.Member("value"));
        var text = type == "Object" && value.ValueKind == JsonValueKind.String
            ? OfObject(value.GetString()!)
            : Of(value);
        return text.Length == 0 || type is "Literal" or "Object" ? Unflagged(text) : $"{type}: {text}";
    }

    // A check box writes "False" where nothing else would.
    private static string Unflagged(string text) =>
        text.Equals("false", StringComparison.OrdinalIgnoreCase) ? "" : text;

    private static string OfObject(string text)
    {
        try
        {
            return Of(JsonElement.Parse(text));
        }
        catch (JsonException)
        {
            return text; // no JSON yet: it is compared as it stands
        }
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : default;
}
