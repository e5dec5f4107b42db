using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Host.Tests.Studio.Contract;

/// <summary>
/// What is always the same of a JSON document: its members, their kinds, and the words among its texts that have a
/// meaning. The entries of a list are told as one; a member that some of them lack has a question mark.
/// </summary>
internal static partial class Shape
{
    private static readonly string[] Worded =
    [
        "rel", "method", "status", "subStatus", "kind", "eventName", "uiHint", "defaultSyntax", "code", "type", "port",
        "transport", "materializerName", "Outcomes", "statusCode",
    ];

    /// <summary>The shape of one document.</summary>
    public static JsonNode Of(JsonElement document) => Of([document], "");

    private static JsonNode Of(IReadOnlyList<JsonElement> samples, string name)
    {
        var kinds = samples.Select(KindOf).Distinct().Order(StringComparer.Ordinal).ToList();
        return kinds switch
        {
            ["object"] => OfObjects(samples),
            ["list"] => OfLists([.. samples.SelectMany(list => list.EnumerateArray())], name),
            ["text"] => OfTexts([.. samples.Select(text => text.GetString()!)], name),
            _ => JsonValue.Create(string.Join('|', kinds)),
        };
    }

    private static JsonObject OfObjects(IReadOnlyList<JsonElement> samples)
    {
        var shape = new JsonObject();
        foreach (var member in samples.SelectMany(one => one.EnumerateObject()).GroupBy(member => member.Name)
            .OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            var isOptional = member.Count() < samples.Count;
            shape[isOptional ? $"{member.Key}?" : member.Key] =
                Of([.. member.Select(one => one.Value)], member.Key);
        }

        return shape;
    }

    private static JsonArray OfLists(IReadOnlyList<JsonElement> entries, string name) =>
        entries.Count == 0 ? [] : [Of(entries, name)];

    private static JsonValue OfTexts(IReadOnlyList<string> texts, string name) => JsonValue.Create(
        texts.All(text => Instant().IsMatch(text)) ? "instant"
        : Worded.Contains(name)
            ? $"word: {string.Join(" | ", texts.Distinct().Order(StringComparer.Ordinal).Select(Recorded.Steady))}"
            : "text");

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "flag",
        _ => "null",
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")]
    private static partial Regex Instant();
}
