using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>A level solves the matter or passes it on to the next; one at a time.</summary>
[Activity("RepairWorkflows", "Escalation", "Delays", DisplayName = "Escalation",
    Description = "A level solves the matter or passes it on to the next.")]
[FlowNode("Resolved", "Escalated", "NotNeeded", "Warned", "Breached")]
public sealed class Escalation : OperatorStep
{
    /// <summary>Whether nobody stands above this level: it can only be solved here. No unless set.</summary>
    [Input(DisplayName = "Last level", Description = "Whether nobody stands above this level.")]
    public Input<bool> IsLast { get; init; } = new(false);

    internal override string Step => "escalation";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new ResolveEscalationAction(), new EscalateAction()];

    private protected override IReadOnlyList<RepairAction> Offered(StepRun run) =>
        run.Flag(IsLast) ? [Actions[0]] : Actions;

    // The same matter, said again: it is on somebody's desk already.
    private protected override bool IsNotNeeded(StepRun run) => IsOpenAlready(run);

    private protected override void OnOpened(StepRun run) =>
        run.Case.Tell(run.Case.Tasks.Open[^1].Roles, "order.escalated", run.Now, run.Origin);
}
