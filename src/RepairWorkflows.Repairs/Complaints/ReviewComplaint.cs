using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>A supervisor reviews the complaint and decides what comes of it.</summary>
[Activity("RepairWorkflows", "ReviewComplaint", "Complaint", DisplayName = "Review complaint",
    Description = "A supervisor reviews the complaint and decides what comes of it.")]
[FlowNode("RepairAgain", "Compensation", "Unfounded", "Warned", "Breached")]
public sealed class ReviewComplaint : OperatorStep
{
    internal override string Step => "review-complaint";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new ReviewComplaintAction()];
}
