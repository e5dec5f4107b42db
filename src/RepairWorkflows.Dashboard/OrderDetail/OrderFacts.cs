using System.Globalization;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>What the order's page shows of the aggregate, read from its document.</summary>
/// <remarks>Reads what it needs and no more: a document of an older or newer shape still shows the rest.</remarks>
public sealed record OrderFacts
{
    /// <summary>What is wrong, in the customer's words; null when the document does not say.</summary>
    public string? Description { get; private init; }

    /// <summary>How urgent the report says it is, as a stable word; null when it says nothing.</summary>
    public string? ReportedUrgency { get; private init; }

    /// <summary>What makes the customer special, as a stable word; null for any other customer.</summary>
    public string? CustomerClass { get; private init; }

    /// <summary>What was found instead of what was reported; null when nothing else was.</summary>
    public string? FoundItem { get; private init; }

    /// <summary>Whether the customer agreed to a charge; null when there was none to agree to.</summary>
    public bool? IsChargeAgreed { get; private init; }

    /// <summary>The charge that was named, in yuan; null when none was.</summary>
    public decimal? Charge { get; private init; }

    /// <summary>What the repairs cost the customer in all, in yuan; null for nothing.</summary>
    public decimal? Cost { get; private init; }

    /// <summary>What the repairs used up.</summary>
    public IReadOnlyList<UsedMaterial> Materials { get; private init; } = [];

    /// <summary>What the dispatch slip says is to be done; null until it is written.</summary>
    public string? Content { get; private init; }

    /// <summary>The time the customer asked for; null for none in particular.</summary>
    public DateTimeOffset? PreferredVisitAt { get; private init; }

    /// <summary>When it came in, where that was before it was written down; null when not said.</summary>
    public DateTimeOffset? ReceivedAt { get; private init; }

    /// <summary>The agreed time of the visit; null for as soon as possible.</summary>
    public DateTimeOffset? AppointmentAt { get; private init; }

    /// <summary>Whose work it is; null until somebody has signed.</summary>
    public string? Technician { get; private init; }

    /// <summary>Which repair station's work it is; null when the site repairs it itself.</summary>
    public string? Station { get; private init; }

    /// <summary>The number of the equipment it is about; null for any other order.</summary>
    public string? Equipment { get; private init; }

    /// <summary>The class of that equipment, as a stable word; null for any other order.</summary>
    public string? EquipmentClass { get; private init; }

    /// <summary>What people call the order it comes from; null when it comes from none.</summary>
    public string? OriginNumber { get; private init; }

    /// <summary>The order that it is a complaint about; null when it is none.</summary>
    public (Guid OrderId, string Number)? About { get; private init; }

    /// <summary>Copies of the slip; null until it is written.</summary>
    public int? Copies { get; private init; }

    /// <summary>How often it was done again.</summary>
    public int Reworks { get; private init; }

    /// <summary>Why the order was put on hold the last time; null when it never was.</summary>
    public string? HoldReason { get; private init; }

    /// <summary>Addresses of pictures; https only.</summary>
    public IReadOnlyList<string> Photos { get; private init; } = [];

    /// <summary>Reads a document; an empty one has no facts.</summary>
    public static OrderFacts From(string document)
    {
        var order = document.Length == 0 ? null : JsonNode.Parse(document);
        var repairs = (order?["repairs"] as JsonArray ?? []).ToList();
        return new OrderFacts
        {
            ReportedUrgency = Text(order?["report"]?["urgency"]),
            CustomerClass = Text(order?["report"]?["customerClass"]),
            FoundItem = Text(order?["comparison"]?["foundItem"]),
            IsChargeAgreed = Flag(order?["charge"]?["agreed"]),
            Charge = Number(order?["charge"]?["amount"]),
            Cost = repairs.Select(repair => Number(repair?["cost"])).Aggregate(
                (decimal?)null, (sum, cost) => cost is null ? sum : (sum ?? 0) + cost),
            Materials = [.. repairs.SelectMany(repair => repair?["materials"] as JsonArray ?? []).Select(Used)],
            Description = Text(order?["report"]?["description"]),
            Content = Text(order?["slip"]?["content"]),
            PreferredVisitAt = Instant(order?["report"]?["preferredVisitAt"]),
            ReceivedAt = Instant(order?["report"]?["receivedAt"]),
            AppointmentAt = Instant(order?["appointmentAt"]),
            Technician = Text(order?["technician"]),
            Station = Text(order?["station"]),
            Equipment = Text(order?["equipment"]),
            EquipmentClass = Text(order?["equipmentClass"]),
            OriginNumber = Text(order?["origin"]?["number"]),
            About = Link(order?["complaint"]?["about"]),
            Copies = (order?["slip"]?["copies"] as JsonValue)?.TryGetValue(out int copies) is true ? copies : null,
            Reworks = (order?["reworks"] as JsonArray)?.Count ?? 0,
            HoldReason = (order?["holds"] as JsonArray)?.Select(hold => Text(hold?["reason"])).LastOrDefault(),
            Photos = [.. Safe(order?["report"]?["photos"] as JsonArray)],
        };
    }

    private static UsedMaterial Used(JsonNode? material) =>
        new(Text(material?["name"]) ?? "", Number(material?["quantity"]));

    private static (Guid OrderId, string Number)? Link(JsonNode? node) =>
        Guid.TryParse(Text(node?["orderId"]), out var id) && Text(node?["number"]) is { } number ? (id, number) : null;

    private static string? Text(
        JsonNode? node) => (node as JsonValue)?.TryGetValue(out string? text) is true ? text : null;

    private static bool? Flag(JsonNode? node) => (node as JsonValue)?.TryGetValue(out bool flag) is true ? flag : null;

    private static decimal? Number(
        JsonNode? node) => (node as JsonValue)?.TryGetValue(out decimal number) is true ? number : null;

    private static DateTimeOffset? Instant(JsonNode? node) =>
        DateTimeOffset.TryParse(Text(node), CultureInfo.InvariantCulture, out var at) ? at : null;

    // An address is followed by a click: nothing but https gets that far.
    private static IEnumerable<string> Safe(JsonArray? addresses) => (addresses ?? [])
        .Select(Text)
        .OfType<string>()
        .Where(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
}
