using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>
/// The maintenance is written down, and the outage filed; before a cut it may turn out that it takes one.
/// </summary>
[Activity("RepairWorkflows", "CloseOutage", "Outage", DisplayName = "Close outage",
    Description = "The maintenance is written down, and the outage filed; before a cut it may turn out to take one.")]
[FlowNode("Done", NeedCutAction.Outcome, "Warned", "Breached")]
public sealed class CloseOutage : OperatorStep
{
    internal override string Step => "close-outage";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new CloseOutageAction(), new RecordMaintenanceAction(), new NeedCutAction()];

    private protected override IReadOnlyList<RepairAction> Offered(StepRun run) =>
        NeedCutAction.WhereUncut(run, Actions);

    private protected override bool StopsClock(ActionOutcome outcome) => outcome.Outcome != NeedCutAction.Outcome;
}
