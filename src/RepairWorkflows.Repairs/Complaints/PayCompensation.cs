using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>Finance pays the approved compensation.</summary>
[Activity("RepairWorkflows", "PayCompensation", "Complaint", DisplayName = "Pay compensation",
    Description = "Finance pays the approved compensation.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class PayCompensation : OperatorStep
{
    internal override string Step => "pay-compensation";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new PayCompensationAction()];
}
