using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>The resident is not satisfied with the answer (S1.2): the next cycle asks for another solution.</summary>
internal sealed class RejectAnswerAction : RepairAction
{
    /// <summary>The way that the process goes then.</summary>
    public const string Outcome = "NotSatisfied";

    public override string Name => "reject-answer";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var cycle = repair.Order.RejectAnswer(input.Fields.Required("reason"), input.By.Name, input.At);
        return ActionOutcome.Ends(Outcome) with
        {
            Particulars = new() { ["cycle"] = cycle },
            Notice = new ActionNotice("feedback.not-satisfied", Role.ProjectManager, Role.ServiceSupervisor),
        };
    }
}
