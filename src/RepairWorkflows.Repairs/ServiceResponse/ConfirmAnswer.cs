using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>The resident is satisfied with the answer, or another cycle begins.</summary>
[Activity("RepairWorkflows", "ConfirmAnswer", "ServiceResponse", DisplayName = "Confirm answer",
    Description = "The resident is satisfied with the answer, or another cycle begins.")]
[FlowNode("Done", RejectAnswerAction.Outcome, "Warned", "Breached")]
public sealed class ConfirmAnswer : OperatorStep
{
    internal override string Step => "confirm-answer";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new ConfirmAnswerAction(), new RejectAnswerAction()];
}
