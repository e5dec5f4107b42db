using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>
/// Tells engineering that the customer does not accept the repair, why, and whose order it is (S1.1.5, S2.3.4).
/// </summary>
[Activity("RepairWorkflows", "AnnounceRework", "Notifications", DisplayName = "Announce rework",
    Description = "Tells engineering that the customer does not accept the repair, and why.")]
[FlowNode("Done")]
public sealed class AnnounceRework() : CaseNotice($"{Role.EngineeringSupervisor},{Role.Technician}", "order.rework")
{
    private protected override JsonObject? ParticularsOf(StepRun run)
    {
        var order = run.Case.Order.Document;
        return new()
        {
            ["technician"] = order.Technician,
            ["reason"] = order.Reworks is [.., var last] ? last.Reason : null,
            ["cycle"] = order.Reworks.Count,
        };
    }
}
