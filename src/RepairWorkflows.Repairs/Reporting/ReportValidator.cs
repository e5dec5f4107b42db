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
    /// <summary>
    /// Reads the report. What a case hands over to another was taken once: nobody is there any longer to whom it could
    /// be given back because a register, or a rule, has changed since.
    /// </summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.ReportInvalid"/>, with every bad
    /// field.</exception>
    public (RepairReport Report, string? HotlinePassword) Read(
        Form form, JsonObject sent, StartCase command, DateTimeOffset now)
    {
        var (values, wrong) = FormReader.Read(form.Fields, sent, now);
        FieldError[] errors = [.. wrong, .. command.Origin is null ? Doubts(values, command.By.Station) : []];
        return errors.Length > 0
            ? throw new InvalidRequestException(
                RepairErrors.ReportInvalid, RepairTexts.Get($"error.{RepairErrors.ReportInvalid}"), errors)
            : (Make(values, command, now), values.Text(SpecialMatch.PasswordField));
    }

    private IEnumerable<FieldError> Doubts(FieldValues values, string? ownStation)
    {
        foreach (var unknown in stations.Unknown(values).Concat(equipment.Unknown(values)))
        {
            yield return unknown;
        }

        // What a station writes is its own, so that it can call it off itself (S4.5.3).
        if (ownStation is not null && values.Text("station") is { } named && named != ownStation
            && stations.Has(named))
        {
            yield return FormReader.Error("station", RepairErrors.StationNotOwn);
        }

        if (values.Text("unit") is { } unit && !site.Has(unit))
        {
            yield return FormReader.Error("unit", RepairErrors.UnitUnknown);
        }

        if (SpecialMatch.LacksReason(values))
        {
            yield return FormReader.Error("markReason", RepairErrors.FieldRequired);
        }
    }

    private RepairReport Make(FieldValues values, StartCase command, DateTimeOffset now) =>
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
            Identity = values.Text("markReason") is { } reason
                ? new SpecialIdentity("mark", null, reason)
                : command.Identity,
            UrgentReason = values.Text("urgentReason"),
            Station = values.Text("station"),
            Equipment = values.Text(EquipmentDirectory.FieldName),
            EquipmentClass = equipment.Find(values.Text(EquipmentDirectory.FieldName))?.Class,
            RecordedByStation = command.By.Station,
            PreferredVisitAt = values.Instant("preferredVisitAt"),
            ReceivedAt = values.Instant("receivedAt"),
            Photos = values.Texts("photos"),
            Other = Other(values),
            ReportedAt = now,
            RecordedBy = command.By.Name,
        };

    private static JsonObject? Other(FieldValues values)
    {
        var others = values.Json.Where(member => !ReportFields.IsKnown(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())).ToList();
        return others.Count == 0 ? null : new JsonObject(others);
    }
}
