using System.Globalization;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>What the order's page shows of the aggregate, read from its document.</summary>
/// <remarks>Reads what it needs and no more: a document of an older or newer shape still shows the rest.</remarks>
public sealed record OrderFacts
{
    /// <summary>What is wrong, in the customer's words; null when the document does not say.</summary>
    public string? Description { get; private init; }

    /// <summary>What the dispatch slip says is to be done; null until it is written.</summary>
    public string? Content { get; private init; }

    /// <summary>The time the customer asked for; null for none in particular.</summary>
    public DateTimeOffset? PreferredVisitAt { get; private init; }

    /// <summary>The agreed time of the visit; null for as soon as possible.</summary>
    public DateTimeOffset? AppointmentAt { get; private init; }

    /// <summary>Whose work it is; null until somebody has signed.</summary>
    public string? Technician { get; private init; }

    /// <summary>Copies of the slip; null until it is written.</summary>
    public int? Copies { get; private init; }

    /// <summary>How often it was done again.</summary>
    public int Reworks { get; private init; }

    /// <summary>Addresses of pictures; https only.</summary>
    public IReadOnlyList<string> Photos { get; private init; } = [];

    /// <summary>Reads a document; an empty one has no facts.</summary>
    public static OrderFacts From(string document)
    {
        var order = document.Length == 0 ? null : JsonNode.Parse(document);
        return new OrderFacts
        {
            Description = Text(order?["report"]?["description"]),
            Content = Text(order?["slip"]?["content"]),
            PreferredVisitAt = Instant(order?["report"]?["preferredVisitAt"]),
            AppointmentAt = Instant(order?["appointmentAt"]),
            Technician = Text(order?["technician"]),
            Copies = (order?["slip"]?["copies"] as JsonValue)?.TryGetValue(out int copies) is true ? copies : null,
            Reworks = (order?["reworks"] as JsonArray)?.Count ?? 0,
            Photos = [.. Safe(order?["report"]?["photos"] as JsonArray)],
        };
    }

    private static string? Text(
        JsonNode? node) => (node as JsonValue)?.TryGetValue(out string? text) is true ? text : null;

    private static DateTimeOffset? Instant(JsonNode? node) =>
        DateTimeOffset.TryParse(Text(node), CultureInfo.InvariantCulture, out var at) ? at : null;

    // An address is followed by a click: nothing but https gets that far.
    private static IEnumerable<string> Safe(JsonArray? addresses) => (addresses ?? [])
        .Select(Text)
        .OfType<string>()
        .Where(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
}
