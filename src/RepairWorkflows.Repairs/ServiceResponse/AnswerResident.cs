using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>
/// The resident is told what is done, or that it goes on as a complaint. Goes on by <c>Posted</c> when the answer hangs
/// on the notice board: nobody is there who could confirm it.
/// </summary>
[Activity("RepairWorkflows", "AnswerResident", "ServiceResponse", DisplayName = "Answer resident",
    Description = "The resident is told what is done about the feedback, in person or on the notice board.")]
[FlowNode("Done", AnswerResidentAction.Posted, "Warned", "Breached")]
public sealed class AnswerResident : OperatorStep
{
    internal override string Step => "answer-resident";

    private protected override IReadOnlyList<RepairAction> Actions { get; } = [new AnswerResidentAction()];
}
