using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>The customer is told the outcome, and accepts it or not.</summary>
[Activity("RepairWorkflows", "AnswerComplaint", "Complaint", DisplayName = "Answer complaint",
    Description = "The customer is told the outcome, and accepts it or not.")]
[FlowNode("Accepted", "NotAccepted", "Warned", "Breached")]
public sealed class AnswerComplaint : OperatorStep
{
    internal override string Step => "answer-complaint";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new AnswerComplaintAction()];
}
