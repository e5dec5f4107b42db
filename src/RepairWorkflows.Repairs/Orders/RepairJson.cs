using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>How the domain's state and answers are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(KebabCase<RepairStatus>), typeof(KebabCase<Urgency>), typeof(KebabCase<StageDeedKind>),
        typeof(KebabCase<DayOfWeek>), typeof(KebabCase<Auditing.AuditTrail>)])]
[JsonSerializable(typeof(OrderDocument))]
[JsonSerializable(typeof(ClockLedger))]
[JsonSerializable(typeof(IReadOnlyList<ClockPolicy>))]
[JsonSerializable(typeof(Calendars.WorkCalendar))]
[JsonSerializable(typeof(IReadOnlyList<Contacts.CustomerContact>))]
[JsonSerializable(typeof(CaseStarted))]
[JsonSerializable(typeof(ActionTaken))]
[JsonSerializable(typeof(Notifications.Notification))]
[JsonSerializable(typeof(Reporting.LinkedStart))]
[JsonSerializable(typeof(Reporting.RepairReport))]
[JsonSerializable(typeof(AwaitedClock))]
[JsonSerializable(typeof(Auditing.AuditState))]
[JsonSerializable(typeof(Verifying.VerificationState))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class RepairJson : JsonSerializerContext
{
    /// <summary>Writes Chinese as it is, where the default escapes it to three times the length.</summary>
    public static RepairJson Plain => Unescaped.Context;

    /// <summary>Likewise, for people to read: one member a line.</summary>
    public static RepairJson Indented => Unescaped.Readable;

    // A class of its own: it is made when first asked for, after the generated defaults it is copied from.
    private static class Unescaped
    {
        internal static readonly RepairJson Context = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });

        internal static readonly RepairJson Readable = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
        });
    }
}
