using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Work;

/// <summary>The technician repairs and tests, or says it will not be done today.</summary>
[Activity("RepairWorkflows", "Repair", "Work", DisplayName = "Repair",
    Description = "The technician repairs and tests, or says it will not be done today.")]
[FlowNode("Done", "NotToday", "Serious", "Charged", ReassignTechnicianAction.Reassigned, "Warned", "Breached",
    Meanwhile = ["NotToday", "Serious", "Charged"])]
public sealed class Repair : OperatorStep
{
    internal override string Step => "repair";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
    [
        new FinishRepairAction(), new NotTodayAction(), new AgreeChargeAction(), new ReassignTechnicianAction(),
        new ReturnToPoolAction(),
    ];
}
