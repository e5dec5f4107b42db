using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>Finance decides on the proposed compensation.</summary>
[Activity("RepairWorkflows", "ApproveCompensation", "Complaint", DisplayName = "Approve compensation",
    Description = "Finance decides on the proposed compensation.")]
[FlowNode("Approved", "Refused", "Warned", "Breached")]
public sealed class ApproveCompensation : OperatorStep
{
    internal override string Step => "approve-compensation";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new DecideCompensationAction()];
}
