using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>A round is made and recorded, or it is explained why not; it waits as long as neither is done.</summary>
[Activity("RepairWorkflows", "Inspect", "Equipment", DisplayName = "Inspect",
    Description = "A round is made and recorded, or it is explained why not.")]
[FlowNode("Done", "Fault", "Missed", "Warned", "Breached")]
public sealed class Inspect : OperatorStep
{
    internal override string Step => "inspect";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new RecordInspectionAction(), new ExplainMissedRoundAction()];

    private protected override void OnOpened(StepRun run) => run.Case.Order.BeginRound();
}
