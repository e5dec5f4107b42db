using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>The technician tells the cost on site; only consent starts work.</summary>
[Activity("RepairWorkflows", "TellCost", "PaidRepair", DisplayName = "Tell cost",
    Description = "The technician tells the cost on site; only consent starts work.")]
[FlowNode("Agreed", "OwnMaterial", "Refused", ReassignTechnicianAction.Reassigned, "Warned", "Breached")]
public sealed class TellCost : OperatorStep
{
    internal override string Step => "tell-cost";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new TellCostAction(), new ReassignTechnicianAction(), new ReturnToPoolAction()];
}
