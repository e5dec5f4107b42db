using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>The customer pays what was charged; not needed when nothing was.</summary>
[Activity("RepairWorkflows", "RecordPayment", "PaidRepair", DisplayName = "Record payment",
    Description = "The customer pays what was charged; not needed when nothing was.")]
[FlowNode("Done", "NotNeeded", "Warned", "Breached")]
public sealed class RecordPayment : OperatorStep
{
    internal override string Step => "record-payment";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new RecordPaymentAction()];

    private protected override bool IsNotNeeded(StepRun run) => !run.Case.Order.HasToPay;
}
