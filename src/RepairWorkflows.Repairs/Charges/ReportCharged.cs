using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>
/// Tells what the customer of a paid order is charged in the end, beside what was agreed: also when it is less, or
/// nothing at all. Of an order that never was to be paid nothing.
/// </summary>
[Activity("RepairWorkflows", "ReportCharged", "Notifications", DisplayName = "Report charged",
    Description = "Tells finance what the customer of a paid order is charged in the end.")]
[FlowNode("Done")]
public sealed class ReportCharged() : CaseNotice(Role.Finance, "order.charged")
{
    private protected override JsonObject? ParticularsOf(StepRun run)
    {
        var order = run.Case.Order.Document;
        return !order.IsPaid ? null : new()
        {
            ["amount"] = order.Charge is { Agreed: true, Amount: { } agreed } ? agreed : null,
            ["charged"] = order.Charged ?? 0,
        };
    }
}
