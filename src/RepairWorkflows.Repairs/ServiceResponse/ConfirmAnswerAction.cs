using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>The resident is satisfied with the answer (S1.2).</summary>
internal sealed class ConfirmAnswerAction : RepairAction
{
    public override string Name => "confirm-answer";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields => [Field.Note];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.ConfirmAnswer(new AnswerConfirmation(input.Fields.Text("note"), input.By.Name, input.At));
        return ActionOutcome.Done;
    }
}
