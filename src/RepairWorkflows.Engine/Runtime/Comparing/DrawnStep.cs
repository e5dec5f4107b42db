using System.Text.Json;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Comparing;

/// <summary>A step of a document with what it says by itself, without the steps inside it.</summary>
internal sealed class DrawnStep
{
    // Who it is, what it is called and where it lies; the arrows are compared by themselves.
    private static readonly string[] NotValues =
        ["id", "nodeId", "name", "type", "version", "metadata", "connections", "activities"];

    private readonly JsonElement _json;

    private DrawnStep(JsonElement json) => _json = json;

    public string Id => _json.Text("id") ?? "";

    public string Type => _json.Text("type") ?? "";

    public ChangedStep Named =>
        new(Id, Type, Metadata.Text("displayText") ?? _json.Text("name") ?? Id);

    /// <summary>Where it lies, as it is written; empty where that is not.</summary>
    public string Place => ValueTexts.Of(Metadata.Member("designer").Member("position"));

    /// <summary>Its values as texts, by member.</summary>
    public IReadOnlyDictionary<string, string> Values => ValueTexts.In(_json, NotValues);

    /// <summary>Its arrows: the ids of source and target, and the outcome.</summary>
    public IEnumerable<(string Source, string Outcome, string Target)> Arrows => _json.Entries("connections")
        .Select(arrow => (EndOf(arrow, "source"), OutcomeOf(arrow), EndOf(arrow, "target")));

    private JsonElement Metadata => _json.Member("metadata");

    /// <summary>All steps of a document, by their ids from the root down, joined by colons.</summary>
    public static IReadOnlyDictionary<string, DrawnStep> In(JsonElement document)
    {
        Dictionary<string, DrawnStep> steps = [];
        Gather(document.Member("root"), "", steps);
        return steps;
    }

    /// <summary>Whether a part of a document is a step.</summary>
    public static bool Is(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.Member("id").ValueKind == JsonValueKind.String
        && json.Member("type").ValueKind == JsonValueKind.String && json.Member("version").Exists();

    private static void Gather(JsonElement json, string around, Dictionary<string, DrawnStep> steps)
    {
        if (Is(json))
        {
            around = $"{around}:{json.Text("id")}";
            steps.TryAdd(around, new DrawnStep(json));
        }

        foreach (var (_, part) in DocumentLimits.PartsOf("$", json))
        {
            Gather(part, around, steps);
        }
    }

    // Today's form names the step inside an object, the older one beside its port.
    private static string EndOf(JsonElement arrow, string end) =>
        arrow.Member(end) is { ValueKind: JsonValueKind.Object } inside
            ? inside.Text("activity") ?? ""
            : arrow.Text(end) ?? "";

    private static string OutcomeOf(JsonElement arrow) =>
        arrow.Member("source").Text("port") ?? arrow.Text("sourcePort") ?? "Done";
}
