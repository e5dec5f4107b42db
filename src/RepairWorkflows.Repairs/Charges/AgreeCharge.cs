using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>The charge for another item, or for a paid order, is agreed before work starts.</summary>
[Activity("RepairWorkflows", "AgreeCharge", "PaidRepair", DisplayName = "Agree charge",
    Description = "The charge for another item, or for a paid order, is agreed before work starts.")]
[FlowNode("Agreed", "Refused", ReassignTechnicianAction.Reassigned, "Warned", "Breached")]
public sealed class AgreeCharge : OperatorStep
{
    internal override string Step => "agree-charge";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new AgreeChargeAction(), new ReassignTechnicianAction(), new ReturnToPoolAction()];
}
