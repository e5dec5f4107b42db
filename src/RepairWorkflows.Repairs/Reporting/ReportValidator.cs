using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.SpecialCustomers;
using RepairWorkflows.Repairs.Stations;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>Checks a report as sent against its process's form: every bad field is named at once.</summary>
internal sealed class ReportValidator(
    SiteDirectory site, StationDirectory stations, EquipmentDirectory equipment)
{
    /// <summary>Reads the report.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.ReportInvalid"/>, with every bad
    /// field.</exception>
    public (RepairReport Report, string? HotlinePassword) Read(Form form, JsonObject sent, Actor by, DateTimeOffset now)
    {
        var (values, wrong) = FormReader.Read(form.Fields, sent, now);
        IReadOnlyList<FieldError> errors = [.. wrong, .. stations.Unknown(values), .. equipment.Unknown(values)];
        if (values.Text("unit") is { } unit && !site.Has(unit))
        {
            errors = [.. errors, FormReader.Error("unit", RepairErrors.UnitUnknown)];
        }

        if (SpecialMatch.LacksReason(values))
        {
            errors = [.. errors, FormReader.Error("markReason", RepairErrors.FieldRequired)];
        }

        return errors.Count > 0
            ? throw new InvalidRequestException(
                RepairErrors.ReportInvalid, RepairTexts.Get($"error.{RepairErrors.ReportInvalid}"), errors)
            : (Make(values, by, now), values.Text(SpecialMatch.PasswordField));
    }

    private RepairReport Make(FieldValues values, Actor by, DateTimeOffset now) =>
        new()
        {
            Channel = values.Text("channel") ?? values.Text(ReportFields.FeedbackChannel) ?? "other",
            CustomerName = values.Text("customerName") ?? string.Empty,
            Unit = SiteDirectory.Normalise(values.Text("unit") ?? string.Empty),
            Phone = values.Text("phone") ?? string.Empty,
            Description = values.Text("description") ?? string.Empty,
            Category = values.Text("category") ?? RepairReport.Unclassified,
            Urgency = values.Choice<Urgency>("urgency"),
            CustomerClass = values.Text("customerClass"),
            Identity = values.Text("markReason") is { } reason ? new SpecialIdentity("mark", null, reason) : null,
            UrgentReason = values.Text("urgentReason"),
            Station = values.Text("station"),
            Equipment = values.Text(EquipmentDirectory.FieldName),
            EquipmentClass = equipment.Find(values.Text(EquipmentDirectory.FieldName))?.Class,
            RecordedByStation = by.Station,
            PreferredVisitAt = values.Instant("preferredVisitAt"),
            ReceivedAt = values.Instant("receivedAt"),
            Photos = values.Texts("photos"),
            Other = Other(values),
            ReportedAt = now,
            RecordedBy = by.Name,
        };

    private static JsonObject? Other(FieldValues values)
    {
        var others = values.Json.Where(member => !ReportFields.IsKnown(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())).ToList();
        return others.Count == 0 ? null : new JsonObject(others);
    }
}
