using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>The technician grades the customer's own material.</summary>
[Activity("RepairWorkflows", "GradeMaterial", "PaidRepair", DisplayName = "Grade material",
    Description = "The technician grades the customer's own material.")]
[FlowNode("Done", ReassignTechnicianAction.Reassigned, "Warned", "Breached")]
public sealed class GradeMaterial : OperatorStep
{
    internal override string Step => "grade-material";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new GradeMaterialAction(), new ReassignTechnicianAction(), new ReturnToPoolAction()];
}
