using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Timeline;

/// <summary>What processes have written into an order's file, for people to read.</summary>
public static class FileRecords
{
    // In the order of a case; each is a member of the document, or of one of its members, with one record or a list.
    private static readonly string[] Names =
    [
        "scopeReview", "ownMaterials", "payments", "expedite", "special", "commission", "applications", "cancelling",
        "registration", "declining", "diagnosis", "equipmentPlans", "equipmentWorks", "equipmentAcceptance",
        "reporterAnswer", "inspection", "missedRound",
        "outage.search", "outage.findings", "outage.repairBeforeCut", "outage.plans", "outage.notices", "outage.cut",
        "outage.report", "outage.helpRequests", "outage.repair", "outage.restorations", "outage.announcement",
        "outage.maintenance", "callBacks",
        "feedback.assessment", "feedback.complaint", "feedback.solutions", "feedback.answers", "feedback.rejections",
        "feedback.confirmation", "feedback.closing",
        "complaint.reviews",
    ];

    /// <summary>The sections that have something in them.</summary>
    /// <param name="document">The order's document; empty for none.</param>
    public static IReadOnlyList<Section> In(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var order = document.Length == 0 ? null : JsonNode.Parse(document);
        return
        [
            .. from name in Names
               let rows = Rows(name.Split('.').Aggregate(order, (node, member) => node?[member]))
               where rows.Count > 0
               select new Section(name, rows),
        ];
    }

    /// <summary>The members of a record in words: names as fields have them, and values.</summary>
    /// <param name="record">The record.</param>
    /// <param name="culture">Which language.</param>
    /// <param name="zone">In which time zone to write instants.</param>
    /// <param name="rules">Knows what policies are called.</param>
    /// <param name="site">Knows what stations are called.</param>
    public static IEnumerable<(string Name, string Value)> Say(
        JsonObject record, CultureInfo culture, TimeZoneInfo zone, ClockRules? rules, SiteOptions? site)
    {
        ArgumentNullException.ThrowIfNull(record);
        var particulars = new Particulars(
            record.ToJsonString(), DateTimeOffset.MinValue, culture, zone, rules)
        {
            Site = site,
        };
        return particulars.Names.Select(name => (name, particulars.Say(name)));
    }

    // What somebody decided or noted about a record stands below it, as a record of its own.
    private static IReadOnlyList<JsonObject> Rows(JsonNode? node) => node switch
    {
        JsonObject one =>
        [
            .. Own(one) is { Count: > 0 } own ? [own] : Array.Empty<JsonObject>(),
            .. one.Select(member => member.Value).Where(IsRecord).SelectMany(Rows),
        ],
        JsonArray many => [.. many.SelectMany(Rows)],
        _ => [],
    };

    private static JsonObject Own(JsonObject record) => new(
        record.Where(member => !IsRecord(member.Value) && member.Value is not JsonArray { Count: 0 })
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    // A record says who made it.
    private static bool IsRecord(JsonNode? node) => node switch
    {
        JsonObject one => one.ContainsKey("by"),
        JsonArray many => many.Count > 0 && many.All(IsRecord),
        _ => false,
    };

    /// <summary>One section.</summary>
    /// <param name="Name">Texts are found by <c>record.{name}</c>.</param>
    /// <param name="Rows">Its records, oldest first.</param>
    public sealed record Section(string Name, IReadOnlyList<JsonObject> Rows);
}
