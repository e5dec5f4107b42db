using System.Text.Json.Nodes;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>What must hold of every timeline, whatever happened to the server.</summary>
internal static class TimelineCheck
{
    public static IEnumerable<string> Faults(IReadOnlyList<JsonNode> entries) =>
        [.. Gaps(entries), .. TurnedBack(entries), .. Repeats(entries), .. StagesFiredAgain(entries)];

    private static IEnumerable<string> Gaps(IReadOnlyList<JsonNode> entries) =>
        entries.Index().Where(place => (int?)place.Item["sequence"] != place.Index)
            .Select(place => $"number {place.Index} of the timeline is {place.Item.ToJsonString()}");

    private static IEnumerable<string> TurnedBack(IReadOnlyList<JsonNode> entries) =>
        [
            .. entries.Zip(entries.Skip(1)).Where(two => Recorded(two.First) > Recorded(two.Second))
                .Select(two => $"time went back before {two.Second.ToJsonString()}"),
            .. entries.Where(entry => (DateTimeOffset)entry["at"]! > Recorded(entry))
                .Select(entry => $"recorded before it happened: {entry.ToJsonString()}"),
        ];

    /// <summary>Entries that say the same thing of the same instant as another one.</summary>
    private static IEnumerable<string> Repeats(IReadOnlyList<JsonNode> entries) => entries
        .GroupBy(entry => $"{entry["kind"]} {entry["at"]} {entry["activityId"]} {entry["details"]?.ToJsonString()}")
        .Where(same => same.Count() > 1)
        .Select(same => $"twice: {same.Key}");

    /// <summary>Stages of a clock's cycle that are there more than once, at whatever instant.</summary>
    private static IEnumerable<string> StagesFiredAgain(IReadOnlyList<JsonNode> entries) => entries
        .Where(entry =>
            (string?)entry["kind"] is "clock.warned" or "clock.breached" or "clock.started" or "clock.stopped")
        .GroupBy(entry => $"{entry["kind"]} {entry["details"]!["policy"]} {entry["details"]!["cycle"]} "
            + $"{entry["details"]!["percent"]}")
        .Where(same => same.Count() > 1)
        .Select(same => $"twice: {same.Key}");

    private static DateTimeOffset Recorded(JsonNode entry) => (DateTimeOffset)entry["recordedAt"]!;
}
