using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>Help from outside is asked for.</summary>
[Activity("RepairWorkflows", "AskForHelp", "Outage", DisplayName = "Ask for help",
    Description = "Help from outside is asked for: when the main pipe has burst, or always.")]
[FlowNode("Done", "NotNeeded", "Warned", "Breached")]
public sealed class AskForHelp : OperatorStep
{
    internal override string Step => "ask-for-help";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new AskForHelpAction()];

    /// <summary>Whether it is needed only when the main pipe has burst (S7.2.3).</summary>
    [Input(DisplayName = "Only for burst main", Description =
        "Whether it is needed only when the main pipe has burst.")]
    public Input<bool> OnlyForBurstMain { get; init; } = new(false);

    private protected override bool IsNotNeeded(StepRun run) =>
        run.Flag(OnlyForBurstMain) && run.Case.Order.Document.Outage?.Cut?.Burst != SupplyCut.MainPipe;
}
