using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Tells engineering that the equipment is not accepted, and why (S6.2.6): no customer is behind it.</summary>
[Activity("RepairWorkflows", "AnnounceEquipmentRework", "Equipment", DisplayName = "Announce equipment rework",
    Description = "Tells engineering that the equipment is not accepted as repaired, and why.")]
[FlowNode("Done")]
public sealed class AnnounceEquipmentRework()
    : CaseNotice($"{Role.EngineeringSupervisor},{Role.Technician}", "equipment.rework")
{
    private protected override JsonObject? ParticularsOf(StepRun run)
    {
        var order = run.Case.Order.Document;
        return order.Reworks is [.., var last]
            ? new() { ["equipment"] = order.Equipment, ["reason"] = last.Reason, ["cycle"] = order.Reworks.Count }
            : null;
    }
}
