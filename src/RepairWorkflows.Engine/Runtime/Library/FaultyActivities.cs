using System.Text.Json;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Says of each mistake in a document in which activity it lies, so that it is found in the drawing.</summary>
internal static class FaultyActivities
{
    // Each is looked up in the whole document; who has more mistakes mends those first.
    private const int MostNamed = 50;

    private static readonly char[] Separators = ['.', '[', ']', ':'];

    /// <summary>The same refusal, with the activities named.</summary>
    public static InvalidRequestException Name(InvalidRequestException refusal, string document)
    {
        var json = Parse(document);
        return json.ValueKind == JsonValueKind.Undefined
            ? refusal
            : new(
                refusal.Code, refusal.Message,
                [.. refusal.Fields.Select((error, index) => index < MostNamed ? Name(error, json) : error)]);
    }

    private static FieldError Name(FieldError error, JsonElement document)
    {
        var steps = error.Field.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var activity = Along(steps, document);
        activity = activity.Exists() ? activity : steps.Reverse().Select(id => WithId(document, id))
            .FirstOrDefault(found => found.Exists());
        return activity.Exists()
            ? error with { ActivityId = activity.Text("id"), ActivityName = activity.Text("name") }
            : error;
    }

    // The innermost activity on the way that the field describes; nothing where it leads nowhere.
    private static JsonElement Along(IEnumerable<string> steps, JsonElement document)
    {
        var (at, innermost) = (document, default(JsonElement));
        foreach (var step in steps.SkipWhile(step => step == "$"))
        {
            at = at.ValueKind == JsonValueKind.Array
                ? at.EnumerateArray().ElementAtOrDefault(int.TryParse(step, out var index) ? index : int.MaxValue)
                : at.Member(step);
            innermost = IsActivity(at) ? at : innermost;
        }

        return innermost;
    }

    private static JsonElement WithId(JsonElement json, string id) => json.ValueKind switch
    {
        JsonValueKind.Object when IsActivity(json) && json.Text("id") == id => json,
        JsonValueKind.Object => json.EnumerateObject().Select(member => WithId(member.Value, id))
            .FirstOrDefault(found => found.Exists()),
        JsonValueKind.Array => json.EnumerateArray().Select(entry => WithId(entry, id))
            .FirstOrDefault(found => found.Exists()),
        _ => default,
    };

    private static bool IsActivity(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.Member("id").Exists() && json.Member("type").Exists();

    private static JsonElement Parse(string document)
    {
        try
        {
            return JsonElement.Parse(document);
        }
        catch (JsonException)
        {
            // That is what the refusal says already.
            return default;
        }
    }
}
