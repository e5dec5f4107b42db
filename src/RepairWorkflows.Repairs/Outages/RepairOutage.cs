using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The fault is repaired; before a cut it may turn out that it takes one.</summary>
[Activity("RepairWorkflows", "RepairOutage", "Outage", DisplayName = "Repair outage",
    Description = "The fault is repaired; before a cut it may turn out that it takes one.")]
[FlowNode("Done", NeedCutAction.Outcome, "Warned", "Breached")]
public sealed class RepairOutage : OperatorStep
{
    internal override string Step => "repair-outage";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new FinishOutageRepairAction(), new NeedCutAction()];

    private protected override IReadOnlyList<RepairAction> Offered(StepRun run) =>
        NeedCutAction.WhereUncut(run, Actions);

    // Nobody has repaired it within the limit: somebody has found that it takes longer.
    private protected override bool StopsClock(ActionOutcome outcome) => outcome.Outcome != NeedCutAction.Outcome;
}
