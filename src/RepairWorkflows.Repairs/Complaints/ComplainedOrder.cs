using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>Finds the order that a complaint is about, while the complaint is taken in (S8.6).</summary>
internal sealed class ComplainedOrder(ICaseReader cases, ProcessForms processes)
{
    /// <summary>The fields of a complaint: its order is known, and the order knows who has it and where.</summary>
    public static IReadOnlyList<FormField> Ask(IEnumerable<FormField> fields) =>
    [
        .. fields.Select(field => field.Name switch
        {
            OrderNumberField.Name => field.Required(),
            "customerName" or "unit" or "phone" => field with { IsRequired = false },
            _ => field,
        }),
    ];

    /// <summary>The order, and the complaint with what it leaves out taken over from the order.</summary>
    /// <remarks>
    /// A complaint that a feedback was passed on as was judged then, and is not given back: where another one came in
    /// between, it names the order and is not tied to it, for one at a time is open about an order. Who gave it has
    /// said so there, or has said nothing: it takes over what the order is about, and not whose it is.
    /// </remarks>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.ReportInvalid"/>: there is no such order for
    /// the sender, or no repair.</exception>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ComplaintOpenAlready"/>.</exception>
    public async Task<(RepairReport Report, OrderOrigin About)> FindAsync(
        RepairReport report, StartCase command, CancellationToken cancellationToken)
    {
        var (order, refusal) = await JudgeAsync(NumberOf(report), command.By, cancellationToken);
        if (refusal == RepairErrors.ComplaintOpenAlready && command.Origin is null)
        {
            throw new RuleViolationException(refusal, $"A complaint about {order!.Number} is open.");
        }

        return order is null || refusal is not (null or RepairErrors.ComplaintOpenAlready)
            ? throw Refused(refusal!)
            : (About(order, command.Origin is null ? From(order, report) : report), new OrderOrigin(
                order.OrderId.Value, order.Number, refusal is null ? Complaint.AboutKind : Complaint.BesideKind));
    }

    /// <summary>The order of that number, and why it cannot be complained about now; null when it can.</summary>
    public async Task<(CaseRecord? Order, string? Refusal)> JudgeAsync(
        string number, Actor by, CancellationToken cancellationToken)
    {
        var view = await cases.FindNumberedAsync(number, cancellationToken) is { } orderId
            ? await cases.FindAsync(orderId, cancellationToken)
            : null;
        return view is null || !CaseSight.Sees(by, view.Order.Station) ? (null, RepairErrors.ComplaintOrderUnknown)
            : await processes.FindAsync(view.Order.Process, cancellationToken) is { IsRepair: false }
                ? (view.Order, RepairErrors.ComplaintWithoutRepair)
            : view.Followers.Any(follower => follower.Kind == Complaint.AboutKind && !follower.Status.IsFinal())
                ? (view.Order, RepairErrors.ComplaintOpenAlready)
                : (view.Order, null);
    }

    private static string NumberOf(RepairReport report) =>
        report.Other?[OrderNumberField.Name]?.GetValue<string>() is { } text
            && OrderNumberField.Read(text) is { } number
            ? number
            : throw Refused(RepairErrors.FieldRequired);

    private static RepairReport From(CaseRecord order, RepairReport report) => report with
    {
        CustomerName = report.CustomerName.Length > 0 ? report.CustomerName : order.CustomerName,
        Unit = report.Unit.Length > 0 ? report.Unit : order.Unit,
        Phone = report.Phone.Length > 0 ? report.Phone : order.Phone,
    };

    private static RepairReport About(CaseRecord order, RepairReport report) => report with
    {
        Category = order.Category,
        Station = order.Station,
        Equipment = order.Equipment,
        EquipmentClass = OrderDocument.Parse(order.Document).EquipmentClass,
    };

    private static InvalidRequestException Refused(string code) => new(
        RepairErrors.ReportInvalid, RepairTexts.Get($"error.{RepairErrors.ReportInvalid}"),
        [FormReader.Error(OrderNumberField.Name, code)]);
}
