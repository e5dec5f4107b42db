using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Which events of a journal are asked for; what is empty leaves nothing out.</summary>
internal sealed record JournalFilter(
    IReadOnlyList<string> ActivityIds, IReadOnlyList<string> NodeIds, IReadOnlyList<string> ExcludedTypes,
    IReadOnlyList<string> EventNames)
{
    /// <summary>Every event.</summary>
    public static JournalFilter All { get; } = new([], [], [], []);

    /// <summary>Reads the member <c>filter</c> of a body.</summary>
    public static JournalFilter Of(JsonObject body)
    {
        var wish = Wish.Of(body["filter"] as JsonObject ?? []);
        return new(
            wish.Texts("activityIds"), wish.Texts("activityNodeIds"), wish.Texts("excludedActivityTypes"),
            wish.Texts("eventNames"));
    }

    /// <summary>Whether an event is among them.</summary>
    public bool Admits(JournalItem item) =>
        IsIn(ActivityIds, item.ActivityId) && IsIn(NodeIds, item.NodeId) && IsIn(EventNames, item.EventName)
        && !ExcludedTypes.Contains(item.ActivityType);

    private static bool IsIn(IReadOnlyList<string> any, string value) => any.Count == 0 || any.Contains(value);
}
