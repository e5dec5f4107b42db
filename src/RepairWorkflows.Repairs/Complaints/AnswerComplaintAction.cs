using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>Tells the customer the outcome; one who does not accept it says why, and it is reviewed again.</summary>
internal sealed class AnswerComplaintAction : RepairAction
{
    private const string Objection = "objection";

    public override string Name => "answer-complaint";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("answerContent").Required(), Field.Choice("contactChannel", ContactWords.Channels).Required(),
        Field.Flag("accepted").Required(), Field.LongText(Objection),
    ];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        (values.MaybeFlag("accepted"), values.Text(Objection)) switch
        {
            (false, null) => [FormReader.Error(Objection, RepairErrors.FieldRequired)],
            (true, not null) => [FormReader.Error(Objection, RepairErrors.FieldContradictory)],
            _ => [],
        };

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var answer = new ComplaintAnswer(
            input.Fields.Required("answerContent"), input.Fields.Required("contactChannel"),
            input.Fields.Flag("accepted"), input.Fields.Text(Objection), input.By.Name, input.At);
        repair.Order.AnswerComplaint(answer);
        return ActionOutcome.Ends(answer.Accepted ? "Accepted" : "NotAccepted");
    }
}
