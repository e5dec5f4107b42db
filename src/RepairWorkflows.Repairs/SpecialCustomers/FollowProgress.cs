using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>Stands by for what the region notes of the progress.</summary>
[Activity("RepairWorkflows", "FollowProgress", "SpecialCustomer", DisplayName = "Follow progress",
    Description = "Stands by for what the region notes of the progress.")]
[FlowNode("Done")]
public sealed class FollowProgress : OperatorStep
{
    internal override string Step => "follow-progress";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new NoteProgressAction()];
}
