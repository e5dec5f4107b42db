using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The supply is cut as planned.</summary>
[Activity("RepairWorkflows", "CutSupply", "Outage", DisplayName = "Cut supply",
    Description = "The supply is cut as planned.")]
[FlowNode("Done", ApproveOutagePlan.Changed, "Warned", "Breached")]
public sealed class CutSupply : OperatorStep
{
    internal override string Step => "cut-supply";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new CutAsPlannedAction(), new ChangeOutagePlanAction()];

    // The limit measures the plan that was; the drawing begins it anew for the next one.
    private protected override bool StopsClock(ActionOutcome outcome) => outcome.Outcome != ApproveOutagePlan.Changed;
}
