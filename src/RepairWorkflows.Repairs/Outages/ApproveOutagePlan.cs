using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>One of those whose approval a plan takes decides on it; its leader may change it meanwhile.</summary>
[Activity("RepairWorkflows", "ApproveOutagePlan", "Outage", DisplayName = "Approve outage plan",
    Description = "The role named decides on the outage plan; its leader may change it meanwhile.")]
[FlowNode("Approved", "Refused", Changed, "Warned", "Breached")]
public sealed class ApproveOutagePlan : OperatorStep
{
    /// <summary>The outcome of every step in which the plan was changed.</summary>
    internal const string Changed = "Changed";

    internal override string Step => "approve-outage-plan";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new DecideOutagePlanAction(), new ChangeOutagePlanAction()];
}
