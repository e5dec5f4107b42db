using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>
/// Writes out what case files abbreviate: <c>"e = Event x"</c> for an activity, <c>"a-&gt;b"</c> for an arrow,
/// <c>"js:1+1"</c> for an input. The README of the folder lists all forms.
/// </summary>
public static class CaseShorthand
{
    private static readonly HashSet<string> Ports =
    [
        "body", "then", "else", "default", "root", "activity", "entry", "exit", "trigger", "action", "childCompleted",
        "childFaulted", "unmatchedStatusCode", "failedToConnect", "timeout",
    ];

    private static readonly HashSet<string> Lists = ["activities", "branches"];

    /// <summary>The document of a definition.</summary>
    public static JsonObject Definition(JsonObject shorthand)
    {
        var document = shorthand.DeepClone().AsObject();
        var id = document["definitionId"]?.GetValue<string>() ?? "case";
        document["definitionId"] = id;
        document["name"] ??= id;
        if (!document.ContainsKey("toolVersion"))
        {
            document["toolVersion"] = "3.8.0.0";
        }

        document["variables"] = new JsonArray([.. Items(document, "variables").Select(Variable)]);
        if (!document.ContainsKey("root"))
        {
            document["root"] = new JsonObject
            {
                ["id"] = "f",
                ["type"] = "Flowchart",
                ["activities"] = Take(document, "activities"),
                ["connections"] = Take(document, "connections"),
                ["start"] = Take(document, "start"),
            };
        }

        document["root"] = document["root"] is { } root ? Activity(root) : null;
        return document;
    }

    /// <summary>An activity: a text, or an object whose members may be abbreviated.</summary>
    public static JsonObject Activity(JsonNode shorthand)
    {
        if (shorthand is not JsonObject given)
        {
            return CaseActivities.FromText(shorthand.GetValue<string>());
        }

        var activity = new JsonObject();
        foreach (var (name, value) in given)
        {
            activity[name] = value is null ? null : Member(name, value);
        }

        if (activity["type"]?.GetValue<string>() is { } type && !type.Contains('.', StringComparison.Ordinal))
        {
            activity["type"] = $"Elsa.{type}";
        }

        return activity;
    }

    private static JsonNode Member(string name, JsonNode value) =>
        name switch
        {
            "variables" => new JsonArray([.. value.AsArray().Select(entry => Variable(entry!))]),
            "connections" when value is JsonArray arrows => new JsonArray([.. arrows.Select(arrow => Arrow(arrow!))]),
            "cases" or "states" or "transitions" or "expectedStatusCodes" when value is JsonArray list =>
                new JsonArray([.. list.Select(entry => Entry(entry!))]),
            _ when Lists.Contains(name) && value is JsonArray steps =>
                new JsonArray([.. steps.Select(entry => Activity(entry!))]),
            _ when Ports.Contains(name) && value.GetValueKind() is JsonValueKind.Object or JsonValueKind.String =>
                Activity(value),
            _ => CaseActivities.Input(value),
        };

    // A case of a switch, a state, a transition: plain entries with ports.
    private static JsonObject Entry(JsonNode entry)
    {
        var made = new JsonObject();
        foreach (var (name, value) in entry.AsObject())
        {
            made[name] = value switch
            {
                null => null,
                _ when Ports.Contains(name) => Activity(value),
                _ when name == "condition" && value is JsonValue =>
                    CaseActivities.Input(value)["expression"]!.DeepClone(),
                _ => value.DeepClone(),
            };
        }

        return made;
    }

    // "n Int32 0" lives in the instance, "n Int32 0 ~" only as long as a burst.
    private static JsonNode Variable(JsonNode shorthand)
    {
        if (shorthand is JsonObject whole)
        {
            return whole.DeepClone();
        }

        var words = shorthand.GetValue<string>().Split(' ');
        var isKept = words[^1] != "~";
        var value = string.Join(' ', isKept ? words[2..] : words[2..^1]);
        return new JsonObject
        {
            ["id"] = words[0],
            ["name"] = words[0],
            ["typeName"] = words[1],
            ["value"] = value.Length == 0 ? null : value,
            ["storageDriverTypeName"] = isKept ? "WorkflowInstanceStorageDriver" : null,
        };
    }

    private static JsonNode Arrow(JsonNode shorthand)
    {
        if (shorthand is JsonObject whole)
        {
            return whole.DeepClone();
        }

        var ends = shorthand.GetValue<string>().Split("->");
        var source = ends[0].Split(':');
        return new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source[0], ["port"] = source.Length > 1 ? source[1] : "Done" },
            ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" },
        };
    }

    private static IEnumerable<JsonNode> Items(JsonObject json, string member) =>
        Take(json, member) is JsonArray list ? list.Select(item => item!) : [];

    private static JsonNode? Take(JsonObject json, string member)
    {
        var value = json[member]?.DeepClone();
        json.Remove(member);
        return value ?? (member == "start" ? null : new JsonArray());
    }
}
