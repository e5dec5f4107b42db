using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>Puts places of boxes into a definition's document; all else stays as it is.</summary>
internal static class WrittenLayout
{
    // Chinese stays readable in a file of a repository.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document with the places in it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="places">The places of the steps of each flowchart, by the ids that lead to it.</param>
    public static string In(
        string json, IReadOnlyDictionary<string, IReadOnlyDictionary<string, (double X, double Y)>> places)
    {
        var document = JsonNode.Parse(json)!;
        Write(document["root"], null, places);
        return document.ToJsonString(Readable) + "\n";
    }

    // What has an id and a type is a step; the root's own id leads nowhere.
    private static void Write(
        JsonNode? node, string? path,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, (double X, double Y)>> places)
    {
        if (node is JsonArray list)
        {
            list.ToList().ForEach(entry => Write(entry, path, places));
        }
        else if (node is JsonObject activity)
        {
            if (activity.ContainsKey("id") && activity.ContainsKey("type"))
            {
                path = path is null ? "" : $"{path}/{activity["id"]}";
            }

            if (activity["activities"] is JsonArray steps && path is not null
                && places.TryGetValue(path, out var inside))
            {
                steps.OfType<JsonObject>().Where(step => inside.ContainsKey($"{step["id"]}")).ToList()
                    .ForEach(step => Write(step, inside[$"{step["id"]}"]));
            }

            activity.Select(member => member.Value).ToList().ForEach(member => Write(member, path, places));
        }
    }

    private static void Write(JsonObject step, (double X, double Y) place)
    {
        var designer = Member(Member(step, "metadata"), "designer");
        designer["position"] = new JsonObject { ["x"] = place.X, ["y"] = place.Y };
    }

    private static JsonObject Member(JsonObject around, string name)
    {
        if (around[name] is not JsonObject inside)
        {
            around[name] = inside = [];
        }

        return inside;
    }
}
