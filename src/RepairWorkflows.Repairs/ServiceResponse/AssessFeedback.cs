using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>A resident's feedback is classified and assessed, or passed on as a complaint.</summary>
[Activity("RepairWorkflows", "AssessFeedback", "ServiceResponse", DisplayName = "Assess feedback",
    Description = "A resident's feedback is classified and assessed, or passed on as a complaint.")]
[FlowNode("Done", PassAsComplaintAction.Outcome, "Warned", "Breached")]
public sealed class AssessFeedback : OperatorStep
{
    internal override string Step => "assess-feedback";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new AssessFeedbackAction(), new PassAsComplaintAction()];

    private protected override void OnOpened(StepRun run) => run.Case.Order.BeginFeedback();
}
