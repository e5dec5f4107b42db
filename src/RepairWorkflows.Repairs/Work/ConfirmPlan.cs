using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Work;

/// <summary>The customer agrees to the plan, or refuses it.</summary>
[Activity("RepairWorkflows", "ConfirmPlan", "Work", DisplayName = "Confirm plan",
    Description = "The customer agrees to the plan, or refuses it.")]
[FlowNode("Done", ConfirmPlanAction.Refused, ReassignTechnicianAction.Reassigned, "Warned", "Breached")]
public sealed class ConfirmPlan : OperatorStep
{
    internal override string Step => "confirm-plan";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new ConfirmPlanAction(), new ReassignTechnicianAction(), new ReturnToPoolAction()];
}
