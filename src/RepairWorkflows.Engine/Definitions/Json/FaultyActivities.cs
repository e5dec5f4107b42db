using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Says of each mistake in a document in which activity it lies, so that it is found in the drawing.</summary>
internal static class FaultyActivities
{
    // Each is looked up in the whole document; who has more mistakes mends those first.
    private const int MostNamed = 50;

    private static readonly char[] Separators = ['.', '[', ']', ':'];

    /// <summary>The same mistakes, with the activities named; as they are where the document is not there.</summary>
    public static IReadOnlyList<FieldError> Name(IReadOnlyList<FieldError> errors, JsonElement document) =>
        document.Exists()
            ? [.. errors.Select((error, index) => index < MostNamed ? Name(error, document) : error)]
            : errors;

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
}
