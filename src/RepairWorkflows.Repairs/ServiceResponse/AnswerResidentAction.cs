using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>How the resident was answered, and what was said (S1.2).</summary>
internal sealed class AnswerResidentAction : RepairAction
{
    /// <summary>The way that the process goes after an answer on the notice board.</summary>
    public const string Posted = "Posted";

    public override string Name => "answer-resident";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice("answerChannel", AnswerChannels.Words).Required(),
        Field.LongText("answerContent").Required(),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var channel = input.Fields.Required("answerChannel");
        repair.Order.AnswerResident(new ResidentAnswer(
            channel, input.Fields.Required("answerContent"), input.By.Name, input.At));
        return channel == AnswerChannels.NoticeBoard ? ActionOutcome.Ends(Posted) : ActionOutcome.Done;
    }
}
