using System.Text;
using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>How large a definition may be: beyond it, it is refused before anything is made of it.</summary>
internal static class DocumentLimits
{
    /// <summary>Bytes of the document in UTF-8.</summary>
    public const int Bytes = 2 * 1024 * 1024;

    /// <summary>Levels of objects and lists within each other.</summary>
    public const int Depth = 64;

    /// <summary>Activities, at all depths.</summary>
    public const int Activities = 2_000;

    /// <summary>Connections, of all flowcharts together.</summary>
    public const int Connections = 5_000;

    /// <summary>Characters of one text, scripts included.</summary>
    public const int Text = 100_000;

    /// <summary>Whether the document is small enough to be looked into.</summary>
    public static FieldError? CheckWhole(string json)
    {
        if (Encoding.UTF8.GetByteCount(json) is var bytes and > Bytes)
        {
            return TooMuch("$", "definition.too-large", "bytes", Bytes, bytes);
        }

        var depth = DepthOf(json);
        return depth > Depth ? TooMuch("$", "definition.too-deep", "levels", Depth, depth) : null;
    }

    /// <summary>What in the document is too long or too many.</summary>
    public static IEnumerable<FieldError> Check(JsonElement document)
    {
        var connections = 0;
        Stack<(string Path, JsonElement Json)> open = new([("$", document)]);
        while (open.TryPop(out var next))
        {
            if (next.Json.ValueKind == JsonValueKind.String && next.Json.GetString()!.Length is var length and > Text)
            {
                yield return TooMuch(next.Path, "definition.text-too-long", "characters", Text, length);
            }

            var areConnections = $".{next.Path}".EndsWith(".connections", StringComparison.OrdinalIgnoreCase);
            connections += areConnections ? LengthOf(next.Json) : 0;
            foreach (var part in PartsOf(next.Path, next.Json))
            {
                open.Push(part);
            }
        }

        if (connections > Connections)
        {
            yield return TooMuch("$", "definition.too-many-connections", "connections", Connections, connections);
        }
    }

    public static FieldError TooMuch(string field, string code, string what, int most, int found) =>
        new(field, code, $"'{field}': expected at most {most} {what}, found {found}.")
        {
            Values = [field, most, found],
        };

    /// <summary>The members or entries of a place, each with its own; <c>$</c> is the document itself.</summary>
    public static IEnumerable<(string Path, JsonElement Json)> PartsOf(string path, JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().Select(
                member => (path == "$" ? member.Name : $"{path}.{member.Name}", member.Value)),
            JsonValueKind.Array => json.EnumerateArray().Select((entry, index) => ($"{path}[{index}]", entry)),
            _ => [],
        };

    private static int LengthOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.GetArrayLength() : 0;

    // Read without recursion: what nests too deep for the reader is counted, not followed.
    private static int DepthOf(string json)
    {
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 10_000 });
        var deepest = 0;
        try
        {
            while (reader.Read())
            {
                deepest = Math.Max(deepest, reader.CurrentDepth);
            }
        }
        catch (JsonException)
        {
            // That it is no JSON is said by who reads it next; here only its depth counts, as far as it goes.
            return deepest;
        }

        return deepest;
    }
}
