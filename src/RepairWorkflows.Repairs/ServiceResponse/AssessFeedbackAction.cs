using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>What a feedback is about, how much it weighs, what was found (S1.2.2).</summary>
internal sealed class AssessFeedbackAction : RepairAction
{
    /// <summary>What was found; required here, and worth a word when it is a complaint.</summary>
    public static FormField Findings { get; } = Field.LongText("findings");

    public override string Name => "assess-feedback";

    public override IReadOnlyList<string> Roles => [Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice("feedbackCategory", FeedbackAssessment.Categories).Required(),
        Field.Choice("weight", FeedbackAssessment.Weights).Required(),
        Findings.Required(),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.AssessFeedback(new FeedbackAssessment(
            input.Fields.Required("feedbackCategory"), input.Fields.Required("weight"),
            input.Fields.Required(Findings.Name), input.By.Name, input.At));
        return ActionOutcome.Done;
    }
}
