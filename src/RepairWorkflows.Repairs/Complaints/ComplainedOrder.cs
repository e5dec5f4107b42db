using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>Finds the order that a complaint is about, while the complaint is taken in (S8.6).</summary>
internal sealed class ComplainedOrder(ICaseReader cases)
{
    // Shipped processes whose cases are no repairs; cases of any other process can be complained about.
    private static readonly string[] WithoutRepair = ["complaint", "preventive-care", "service-response"];

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
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.ReportInvalid"/>: there is no such order for
    /// <paramref name="by"/>, or no repair.</exception>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ComplaintOpenAlready"/>.</exception>
    public async Task<(RepairReport Report, OrderOrigin About)> FindAsync(
        RepairReport report, Actor by, CancellationToken cancellationToken)
    {
        var view = await FindAsync(NumberOf(report), cancellationToken);
        if (view is null || !CaseSight.Sees(by, view.Order))
        {
            throw Refused(RepairErrors.ComplaintOrderUnknown);
        }

        if (WithoutRepair.Contains(view.Order.Process))
        {
            throw Refused(RepairErrors.ComplaintWithoutRepair);
        }

        if (view.Followers.Any(follower => follower.Kind == Complaint.AboutKind && !follower.Status.IsFinal()))
        {
            throw new RuleViolationException(
                RepairErrors.ComplaintOpenAlready, $"A complaint about {view.Order.Number} is open.");
        }

        return (
            TakeOver(report, view.Order),
            new OrderOrigin(view.Order.OrderId.Value, view.Order.Number, Complaint.AboutKind));
    }

    private static string NumberOf(RepairReport report) =>
        report.Other?[OrderNumberField.Name]?.GetValue<string>().Trim() is { Length: > 0 } number
            ? SiteDirectory.Normalise(number).ToUpperInvariant()
            : throw Refused(RepairErrors.FieldRequired);

    private async Task<CaseView?> FindAsync(string number, CancellationToken cancellationToken) =>
        await cases.FindNumberedAsync(number, cancellationToken) is { } orderId
            ? await cases.FindAsync(orderId, cancellationToken)
            : null;

    private static RepairReport TakeOver(RepairReport report, CaseRecord order) => report with
    {
        CustomerName = report.CustomerName.Length > 0 ? report.CustomerName : order.CustomerName,
        Unit = report.Unit.Length > 0 ? report.Unit : order.Unit,
        Phone = report.Phone.Length > 0 ? report.Phone : order.Phone,
        Category = order.Category,
        Station = order.Station,
        Equipment = order.Equipment,
        EquipmentClass = OrderDocument.Parse(order.Document).EquipmentClass,
    };

    private static InvalidRequestException Refused(string code) => new(
        RepairErrors.ReportInvalid, RepairTexts.Get($"error.{RepairErrors.ReportInvalid}"),
        [FormReader.Error(OrderNumberField.Name, code)]);
}
