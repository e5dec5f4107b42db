using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>The technician compares the reported item with what is there.</summary>
[Activity("RepairWorkflows", "CompareOnSite", "Work", DisplayName = "Compare on site",
    Description = "The technician compares the reported item with what is there.")]
[FlowNode("Same", "Different", "Paid", "OutOfScope", ReassignTechnicianAction.Reassigned, "Warned", "Breached")]
public sealed class CompareOnSite : OperatorStep
{
    internal override string Step => "compare";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new CompareAction(), new ReassignTechnicianAction(), new ReturnToPoolAction()];
}
