using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Texts;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Makes what a caller sees of a case.</summary>
internal sealed class CaseDocuments(IOptions<SiteOptions> site, IClockRules rules)
{
    // Texts tell times as the site's clocks show them; every instant beside them is in UTC.
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone);

    private ClockText Text => new(CultureInfo.CurrentUICulture, _zone, rules.Current);

    /// <summary>Who tried to reach its customer when, and with what result, in the language of the request.</summary>
    public ContactSheetDocument Contacts(CaseView view) => ContactSheetDocument.From(view, Text);

    /// <summary>The case as <paramref name="caller"/> sees it, in the language of the request.</summary>
    public CaseDocument Make(CaseView view, Actor caller)
    {
        var text = Text;
        return Describe(view) with
        {
            Followers = view.Followers,
            Refusals = [.. view.Refusals.Select(Show)],
            Tasks = [.. view.Tasks.Select(CaseTask.From)],
            Clocks = [.. view.Explanations.Select(clock => CaseClock.From(clock, text))],
            Timeline = [.. view.Timeline.Select(Show)],
            Actions = AvailableActions.Of(view, caller),
        };
    }

    private static CaseDocument Describe(CaseView view)
    {
        var order = OrderDocument.Parse(view.Order.Document);
        return new CaseDocument
        {
            OrderId = view.Order.OrderId.Value,
            Number = view.Order.Number,
            Process = view.Order.Process,
            Status = view.Order.Status,
            Urgency = view.Order.Urgency,
            CustomerName = view.Order.CustomerName,
            Unit = view.Order.Unit,
            Phone = view.Order.Phone,
            Category = view.Order.Category,
            Channel = view.Order.Channel,
            Description = order.Report.Description,
            PreferredVisitAt = order.Report.PreferredVisitAt,
            AppointmentAt = order.AppointmentAt,
            Technician = order.Technician,
            IsOnHold = view.Order.IsOnHold,
            Urgings = view.Order.Urgings,
            Station = order.Station,
            Equipment = order.Equipment,
            EquipmentClass = order.EquipmentClass,
            Origin = order.Origin,
            ReportedAt = view.Order.ReportedAt,
            ClosedAt = view.Order.ClosedAt,
            NextDueAt = view.Order.NextDueAt,
            NextDuePolicy = view.Order.NextDuePolicy,
            Order = JsonNode.Parse(view.Order.Document)!.AsObject(),
        };
    }

    private static CaseRefusal Show(RefusedAttempt refused) => new(
        refused.At, refused.By, refused.Action, refused.Code,
        RepairTexts.Find($"error.{refused.Code}") ?? refused.Code, JsonElement.Parse(refused.Fields));

    private CaseTimelineEntry Show(TimelineEntry entry) => new(
        entry.Sequence, entry.At, entry.RecordedAt, entry.Kind, entry.Actor, entry.ActivityId, entry.Clauses,
        TimelineTexts.Render(entry, CultureInfo.CurrentUICulture, _zone, rules.Current, site.Value),
        JsonElement.Parse(entry.Details));
}
