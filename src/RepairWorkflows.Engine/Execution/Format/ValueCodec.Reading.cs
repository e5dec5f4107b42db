using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Execution.Format;

/// <content>The way back.</content>
internal static partial class ValueCodec
{
    public static object? Read(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => ReadNumber(json),
            JsonValueKind.Array => json.EnumerateArray().Select(Read).ToArray(),
            JsonValueKind.Object when json.TryGetProperty(Kind, out var kind) =>
                ReadTagged(kind.GetString()!, json.GetProperty(Content)),
            JsonValueKind.Object => ReadMap(json),
            _ => null,
        };

    private static DynamicMap ReadMap(JsonElement json)
    {
        var map = new DynamicMap();
        foreach (var entry in json.EnumerateObject())
        {
            map[entry.Name] = Read(entry.Value);
        }

        return map;
    }

    private static DynamicMap ReadPairs(JsonElement json)
    {
        var map = new DynamicMap();
        foreach (var pair in json.EnumerateArray())
        {
            map[pair[0].GetString()!] = Read(pair[1]);
        }

        return map;
    }

    // Each boxed by itself: left to the compiler, all of them would become fractions.
    private static object ReadNumber(JsonElement json) =>
        json.TryGetInt32(out var small) ? (object)small
        : json.TryGetInt64(out var large) ? (object)large
        : json.GetDouble();

    private static object? ReadTagged(string kind, JsonElement json) =>
        kind switch
        {
            "json" => JsonNode.Parse(json.GetRawText()),
            "bytes" => json.GetBytesFromBase64(),
            "map" => ReadPairs(json),
            "instant" => json.GetDateTimeOffset(),
            "time" => DateTime.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "span" => TimeSpan.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            "workflow-status" => Enum.Parse<WorkflowStatusWord>(json.GetString()!),
            "workflow-sub-status" => Enum.Parse<WorkflowSubStatusWord>(json.GetString()!),
            "id" => json.GetGuid(),
            "address" => new Uri(json.GetString()!, UriKind.RelativeOrAbsolute),
            "decimal" => decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            "double" => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            _ => throw new JsonException($"There is no kind of value '{kind}'."),
        };
}
