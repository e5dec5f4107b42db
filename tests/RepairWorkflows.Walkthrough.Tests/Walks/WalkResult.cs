using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>The orders at the end of a walk, as the server put them.</summary>
internal sealed record WalkResult(IReadOnlyDictionary<string, JsonObject> Orders)
{
    /// <summary>Of a walk that did not come to its end.</summary>
    public static WalkResult None { get; } = new(new Dictionary<string, JsonObject>());

    public static WalkResult Read(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "result.json"));
        return new WalkResult(
            JsonSerializer.Deserialize<Dictionary<string, JsonObject>>(stream)
            ?? throw new InvalidDataException("The player wrote no result."));
    }

    /// <summary>Each report's file with its order's final state.</summary>
    public IEnumerable<string> States() => Orders.Select(
        order => $"{order.Key}: {(string?)order.Value["status"]}").Order();

    /// <summary>What happened to each order, however often, without when.</summary>
    public IEnumerable<string> Happenings() =>
        from order in Orders
        from entry in Entries(order.Value)
        group entry by $"{order.Key}: {(string?)entry["kind"]} by {(string?)entry["actor"]}" into same
        orderby same.Key
        select $"{same.Key} × {same.Count()}";

    /// <summary>Each clock, and whether it went over its limit.</summary>
    public IEnumerable<string> Verdicts() =>
        from order in Orders
        from clock in Clocks(order.Value)
        let isOver = clock["breachedAt"] is not null
        let text = $"{order.Key}: {(string?)clock["policy"]} #{(int?)clock["cycle"]} over its limit: {isOver}"
        orderby text
        select text;

    /// <summary>What is wrong with timelines in themselves.</summary>
    public IEnumerable<string> Faults() =>
        Orders.SelectMany(order => TimelineCheck.Faults([.. Entries(order.Value)])
            .Select(fault => $"{order.Key}: {fault}"));

    /// <summary>Technicians who were at two places at once.</summary>
    public IEnumerable<string> TwoPlacesAtOnce() => PresenceCheck.Faults(
        Orders.SelectMany(order => Entries(order.Value).Select(entry => (order.Key, entry))));

    /// <summary>Clocks over their limit whose record or timeline gives another instant than the limit's own.</summary>
    public IEnumerable<string> UntrueInstants() =>
        from order in Orders
        from clock in Clocks(order.Value)
        where clock["breachedAt"] is not null
        let due = (DateTimeOffset)clock["dueAt"]!
        let told = Entries(order.Value).Where(entry => (string?)entry["kind"] == "clock.breached").Select(At)
        where (DateTimeOffset)clock["breachedAt"]! != due || !told.Contains(due)
        select $"{order.Key}: {clock.ToJsonString()}";

    private static DateTimeOffset At(JsonNode entry) => (DateTimeOffset)entry["at"]!;

    private static IEnumerable<JsonNode> Entries(JsonObject order) => order["timeline"]!.AsArray().OfType<JsonNode>();

    private static IEnumerable<JsonNode> Clocks(JsonObject order) => order["clocks"]!.AsArray().OfType<JsonNode>();
}
