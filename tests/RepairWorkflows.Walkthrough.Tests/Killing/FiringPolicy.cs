using System.Globalization;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Walkthrough.Tests.Killing;

/// <summary>A limit with twenty stages in 80 seconds: whenever the server dies, some of them are due.</summary>
internal static class FiringPolicy
{
    /// <summary>Of which clock.</summary>
    public const string Name = "ticketing";

    /// <summary>In percent of its 40 seconds.</summary>
    public static IReadOnlyList<int> Stages { get; } = [.. Enumerable.Range(1, 20).Select(number => number * 10)];

    /// <summary>Writes it where the server reads it, and says where.</summary>
    public static string Write(string folder)
    {
        var policy = new JsonObject
        {
            ["name"] = Name,
            ["length"] = new JsonObject { ["wall"] = TimeSpan.FromSeconds(40).ToString("c") },
            ["clauses"] = new JsonArray("S3.3"),
            ["stages"] = new JsonArray([.. Stages.Select(percent => new JsonObject
            {
                ["percent"] = percent, ["tell"] = new JsonArray("service-supervisor"),
            })]),
        };
        var file = Path.Combine(folder, "policies.json");
        File.WriteAllText(file, new JsonArray(policy).ToJsonString());
        return file;
    }

    /// <summary>How often each stage of an order's clock fired, in percent.</summary>
    public static IReadOnlyDictionary<int, int> Fired(JsonNode order) => Firings(order)
        .GroupBy(entry => int.Parse($"{entry["details"]!["percent"]}", CultureInfo.InvariantCulture))
        .ToDictionary(same => same.Key, same => same.Count());

    /// <summary>When each stage of an order's clock was noted.</summary>
    public static IEnumerable<DateTimeOffset> NotedAt(JsonNode order) =>
        Firings(order).Select(entry => (DateTimeOffset)entry["recordedAt"]!);

    private static IEnumerable<JsonNode> Firings(JsonNode order) => order["timeline"]!.AsArray().OfType<JsonNode>()
        .Where(entry => (string?)entry["kind"] is "clock.warned" or "clock.breached" or "clock.overdue"
            && (string?)entry["details"]!["policy"] == Name);
}
