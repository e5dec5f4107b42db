using System.Text.Json.Nodes;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>The activities that case files write as one line of text.</summary>
public static class CaseActivities
{
    /// <summary><c>"a"</c> writes its own id; <c>"id = Word rest"</c> is one of the words below or a type.</summary>
    public static JsonObject FromText(string text)
    {
        var parts = text.Split(" = ", 2);
        if (parts.Length == 1)
        {
            return Make(text, "WriteLine", ("text", Literal(text)));
        }

        var words = parts[1].Split(' ', 2);
        return Of(parts[0], words[0], words.Length > 1 ? words[1] : "");
    }

    /// <summary>
    /// An input: a text that begins with <c>js:</c>, <c>lit:</c>, <c>liquid:</c>, <c>obj:</c> or <c>var:</c>; anything
    /// else as it stands.
    /// </summary>
    public static JsonNode Input(JsonNode value)
    {
        var text = value is JsonValue plain && plain.TryGetValue<string>(out var found) ? found : "";
        var parts = text.Split(':', 2);
        return parts[0] switch
        {
            _ when parts.Length == 1 => value.DeepClone(),
            "js" => Expression("JavaScript", parts[1]),
            "lit" => Literal(parts[1]),
            "liquid" => Expression("Liquid", parts[1]),
            "obj" => Expression("Object", parts[1]),
            "var" => Expression("Variable", new JsonObject { ["id"] = parts[1], ["name"] = parts[1] }),
            _ => value.DeepClone(),
        };
    }

    private static JsonObject Of(string id, string word, string rest) =>
        word switch
        {
            "Say" => Make(id, "WriteLine", ("text", Literal(rest))),
            "Print" => Make(id, "WriteLine", ("text", Script(rest))),
            "Event" => Make(id, "Event", ("eventName", Literal(rest))),
            "Delay" => Make(id, "Delay", ("timeSpan", Literal(rest))),
            "Join" => Make(id, "FlowJoin", ("mode", Literal(rest))),
            "Decision" => Make(id, "FlowDecision", ("condition", Script(rest))),
            "Inc" => Set(id, [rest, $"js:getVariable('{rest}')+1"]),
            "Set" => Set(id, rest.Split(' ', 2)),
            "Script" => Make(id, "RunJavaScript", ("script", Literal(rest))),
            "Fault" => Make(id, "Fault", ("message", Literal(rest))),
            "Sequence" or "Parallel" => Make(
                id, word, ("activities", new JsonArray([.. rest.Split(", ").Select(step => FromText(step))]))),
            _ => Make(id, word),
        };

    private static JsonObject Set(string id, string[] words) =>
        Make(id, "SetVariable", ("variable", Variable(words[0])), ("value", Input(JsonValue.Create(words[1]))));

    private static JsonObject Variable(string name) => new() { ["id"] = name, ["name"] = name };

    private static JsonObject Make(string id, string type, params (string Name, JsonNode Value)[] members)
    {
        var activity = new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["type"] = type.Contains('.', StringComparison.Ordinal) ? type : $"Elsa.{type}",
            ["version"] = 1,
        };
        foreach (var (name, value) in members)
        {
            activity[name] = value;
        }

        return activity;
    }

    private static JsonObject Script(string text) => Expression("JavaScript", text);

    private static JsonObject Literal(string text) => Expression("Literal", text);

    private static JsonObject Expression(string language, JsonNode value) =>
        new() { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = language, ["value"] = value } };
}
