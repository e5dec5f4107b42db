using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>Compares what an order knows with what it has to: by a path such as <c>charge.amount</c>.</summary>
internal static class FieldCheck
{
    /// <summary>What it knows instead, in words; null when it is as expected.</summary>
    /// <param name="path">Names with dots between; a number counts the entries of a list from 0.</param>
    /// <param name="expected">The value as the scenario writes it; null when there has to be none.</param>
    /// <param name="view">The order.</param>
    /// <param name="zone">The site's time zone.</param>
    public static string? Find(string path, string? expected, CaseView view, TimeZoneInfo zone)
    {
        var steps = path.Split('.');
        var holder = steps.SkipLast(1).Aggregate(JsonNode.Parse(view.Order.Document), Step);
        var (name, value) = (steps[^1], Step(holder, steps[^1]));
        if (value is null || expected is null)
        {
            return value is null == expected is null
                ? null
                : value?.ToJsonString() ?? ScenarioTexts.Say("found.nothing");
        }

        var json = new JsonObject { [name] = value.DeepClone() }.ToJsonString();
        return WrittenValue.Is(name, expected, json, view.Order.ReportedAt, zone) ? null : value.ToString();
    }

    private static JsonNode? Step(JsonNode? node, string name) => node switch
    {
        JsonObject members => members[name],
        JsonArray list => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < list.Count ? list[at] : null,
        _ => null,
    };
}
