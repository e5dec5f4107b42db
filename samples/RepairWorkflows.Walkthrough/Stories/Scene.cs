using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Stories;

/// <summary>What a story's instants count from, when somebody comes to a turn.</summary>
/// <param name="Order">The order.</param>
/// <param name="WantedAt">The visit time the report asks for; null when it asks for none.</param>
/// <param name="Now">The server's time.</param>
internal sealed record Scene(Order Order, DateTimeOffset? WantedAt, DateTimeOffset Now)
{
    // As it stands in the file: {{now+2h}} is not to be found once its plus sign is escaped.
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The fields with instants in place of the words.</summary>
    public JsonObject Dated(JsonObject fields) =>
        JsonNode.Parse(Moments.Replace(fields.ToJsonString(Plain), Anchor))!.AsObject();

    /// <summary>The instant that a word stands for; null when there is none, or no word.</summary>
    public DateTimeOffset? At(string? word) => word is null ? null : Moments.At(word, Anchor);

    // "now", "wanted", "appointment"; any other word is a clock, and means its latest deadline.
    private DateTimeOffset? Anchor(string name) => name switch
    {
        "now" => Now,
        "wanted" => WantedAt,
        "appointment" => Order.AppointmentAt,
        _ => Order.Clocks.LastOrDefault(clock => clock.Policy == name)?.DueAt,
    };
}
