using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.SpecialCustomers;
using RepairWorkflows.Repairs.Texts;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Paper;

/// <summary>Makes what is printed of an order.</summary>
internal sealed class PaperForms(IOptions<SiteOptions> site, IClockRules rules)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone);

    /// <summary>The form; null when the order has none of that kind.</summary>
    public PaperForm? Make(CaseRecord order, string kind, CultureInfo language)
    {
        var document = OrderDocument.Parse(order.Document);
        return kind switch
        {
            PaperKind.DispatchSlip when document.Slip is not null => SlipForm(order, document, language),
            PaperKind.ExpediteOrder when document.Expedite is { } expedite => Form(
                order, kind, document.ExpediteNumber!, ["station", "customer-information"],
                Whom(order, document, Of(expedite)), [], ["station"], language),
            PaperKind.CommissionOrder when document.Commission is { } commission => Form(
                order, kind, document.CommissionNumber!, ["station", "region"],
                Whom(order, document, Of(commission)), [], ["station", "region"], language),
            _ => null,
        };
    }

    private static JsonObject Of(ExpediteOrder expedite) => new()
    {
        ["customerClass"] = expedite.CustomerClass,
        ["special"] = expedite.Special,
        ["issuedBy"] = expedite.By,
        ["issuedAt"] = expedite.At,
    };

    private static JsonObject Of(CommissionOrder commission) => new()
    {
        ["settlementGrade"] = commission.SettlementGrade,
        ["onSiteFee"] = commission.OnSiteFee,
        ["sendInFee"] = commission.SendInFee,
        ["commissionAmount"] = commission.CommissionAmount,
        ["issuedBy"] = commission.By,
        ["issuedAt"] = commission.At,
    };

    private PaperForm SlipForm(CaseRecord order, OrderDocument document, CultureInfo language) => Form(
        order, PaperKind.DispatchSlip, document.Number,
        document.Slip!.Copies > 2 ? ["service-centre", "finance", "customer"] : ["service-centre", "customer"],
        Slip(order, document, language), ByHand(document),
        document.Refusal is null ? ["technician", "customer"] : ["technician", "engineering-supervisor"],
        language);

    // What is not known yet has a line to write it on.
    private static IReadOnlyList<string> ByHand(OrderDocument document) =>
    [
        .. document.Comparison is null ? new[] { "foundItem" } : [],
        .. document.Repairs.Count == 0 ? new[] { "materials" } : [],
        .. document is { IsPaid: true, Charged: null } ? new[] { "charged" } : [],
    ];

    // The slip has the order's own number.
    private static JsonObject Slip(CaseRecord order, OrderDocument document, CultureInfo language) => Whom(
        order, document, new JsonObject
    {
        ["repairOrder"] = null,
        ["category"] = document.Category,
        ["urgency"] = document.Urgency is { } urgency ? KebabCase.Of(urgency) : null,
        ["content"] = document.Slip!.Content,
        ["appointmentAt"] = document.AppointmentAt,
        ["technician"] = document.Technician,
        ["paid"] = document.IsPaid,
        ["agreedCharge"] = document.Charge is { Agreed: true } charge ? charge.Amount : null,
        ["writtenBy"] = document.Slip.WrittenBy,
        ["writtenAt"] = document.Slip.WrittenAt,
        ["foundItem"] = document.Comparison?.FoundItem,
        ["materials"] = Listed(document.Repairs.SelectMany(repair => repair.Materials)
            .Select(used => string.Create(language, $"{used.Name} × {used.Quantity:0.##}"))),
        ["ownMaterials"] = Listed(document.OwnMaterials.Select(
            own => $"{own.Material} · {RepairTexts.Get($"choice.grade.{own.Grade}", language)}")),
        ["charged"] = document.IsPaid ? document.Charged : null,
        ["reason"] = Listed(document.Refusal?.Reasons ?? []),
    });

    private static string Listed(IEnumerable<string> things) => string.Join(" / ", things);

    // Of whom it is; the phone as whoever asks may see it.
    private static JsonObject Whom(CaseRecord order, OrderDocument document, JsonObject more)
    {
        var members = new JsonObject
        {
            ["repairOrder"] = document.Number,
            ["reportedAt"] = order.ReportedAt,
            ["customerName"] = order.CustomerName,
            ["unit"] = order.Unit,
            ["phone"] = order.Phone,
            ["station"] = document.Station,
        };
        foreach (var (name, value) in more)
        {
            members[name] = value?.DeepClone();
        }

        return members;
    }

    private PaperForm Form(
        CaseRecord order, string kind, string number, IReadOnlyList<string> copies, JsonObject members,
        IReadOnlyList<string> byHand, IReadOnlyList<string> signatures, CultureInfo language)
    {
        string Say(string key) => RepairTexts.Get(key, language);
        return new PaperForm
        {
            Heading = site.Value.Name,
            Title = Say($"paper.{kind}"),
            Void = order.Status == RepairStatus.Cancelled ? Say("paper.void") : null,
            Number = number,
            Copies = [.. copies.Select(copy => Say($"paper-copy.{copy}"))],
            Lines =
            [
                .. FileRecords.Say(Given(members), language, _zone, rules.Current, site.Value)
                    .Select(line => new PaperLine(Say($"field.{line.Name}"), line.Value)),
                .. byHand.Select(name => new PaperLine(Say($"field.{name}"), "")),
            ],
            Signatures = [.. signatures.Select(who => Say($"paper-signature.{who}"))],
            OrderId = order.OrderId.Value,
            Process = order.Process,
        };
    }

    private static JsonObject Given(JsonObject members) => new(
        members.Where(member => member.Value is not null && member.Value.ToString().Length > 0)
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
}
