using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>
/// The fields a report may have. A definition picks from them by the names of its inputs, and may add its own.
/// </summary>
internal static class ReportFields
{
    /// <summary>The roles that may send a report, unless the process says otherwise.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        [
            Role.ServiceAgent, Role.ServiceSupervisor, Role.CustomerInformationContact, Role.StationCoordinator,
            Role.Application,
        ];

    /// <summary>How a resident's feedback came (S1.2.1): the channel of a report that has no other one.</summary>
    public const string FeedbackChannel = "feedbackChannel";

    private static readonly Dictionary<string, FormField> Known = new[]
    {
        Field.Choice("channel", "phone", "front-desk", "web", "email", "app", "inspection", "feedback").Required(),
        Field.Text("customerName", 100).Required(),
        Field.Text("unit", 100).Required(),
        new FormField { Name = "phone", Kind = FieldKind.Phone, IsRequired = true, MaxLength = 40 },
        Field.LongText("description", 10_000).Required(),
        Field.Category,
        Field.Urgency,
        Field.CustomerClass,
        Field.LongText("markReason"),
        Field.LongText("urgentReason"),
        Field.Text(SpecialMatch.PasswordField, 100),
        Field.Ahead("preferredVisitAt", maxDays: 90),
        Field.Back("receivedAt", maxDays: 366),
        Field.Text("station", 40),
        EquipmentDirectory.Sent,
        new FormField { Name = "photos", Kind = FieldKind.LinkList, MaxLength = 10 },
    }.ToDictionary(field => field.Name);

    // Known by kind, and kept beside the report's own members.
    private static readonly FormField FeedbackChannels =
        Field.Choice(FeedbackChannel, "letterbox", "hotline", "residents-meeting").Required();

    /// <summary>The names of the report's own fields.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>A report as it would be sent again, for another order; the wish for a time is left out.</summary>
    public static JsonObject Write(RepairReport report)
    {
        var written = JsonSerializer.SerializeToNode(report, RepairJson.Plain.RepairReport)!.AsObject();
        JsonObject sent =
        [
            .. from member in written
               where member.Value is not null && Known.ContainsKey(member.Key) && member.Key != "preferredVisitAt"
                   && !(member.Key == "category" && report.Category == RepairReport.Unclassified)
               select KeyValuePair.Create(member.Key, member.Value?.DeepClone()),
        ];
        foreach (var (name, value) in report.Other ?? [])
        {
            sent[name] = value?.DeepClone();
        }

        return sent;
    }

    /// <summary>Whether the field is one of the report's own, rather than one a process has added.</summary>
    public static bool IsKnown(string name) => Known.ContainsKey(name);

    /// <summary>
    /// The field for an input of a definition; one that is not known takes its kind from the input's type.
    /// </summary>
    public static FormField Of(string name, string type) =>
        Known.TryGetValue(name, out var field) ? field : name == FeedbackChannel ? FeedbackChannels : new FormField
        {
            Name = name,
            MaxLength = 1_000,
            Kind = type.TrimEnd('?').ToUpperInvariant() switch
            {
                "BOOLEAN" => FieldKind.Boolean,
                "INT16" or "INT32" or "INT64" or "LONG" => FieldKind.WholeNumber,
                "SINGLE" or "DOUBLE" or "DECIMAL" => FieldKind.Number,
                "DATETIME" or "DATETIMEOFFSET" => FieldKind.Instant,
                "STRING[]" => FieldKind.TextList,
                _ => FieldKind.Text,
            },
        };
}
