using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// Tells finance of a paid slip, whose third copy is theirs, and of the agreed amount; of an unpaid one nothing.
/// </summary>
[Activity("RepairWorkflows", "TellFinance", "Notifications", DisplayName = "Tell finance",
    Description = "Tells finance of a paid slip and the agreed amount; of an unpaid one nothing.")]
[FlowNode("Done")]
public sealed class TellFinance() : CaseNotice(Role.Finance, "order.paid")
{
    private protected override JsonObject? ParticularsOf(StepRun run)
    {
        var order = run.Case.Order.Document;
        return !order.IsPaid ? null : new()
        {
            ["copies"] = order.Slip?.Copies,
            ["amount"] = order.Charge?.Amount,
        };
    }
}
