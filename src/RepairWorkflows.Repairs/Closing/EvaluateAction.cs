using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>Records the customer's marks (S5.4.2-5).</summary>
internal sealed class EvaluateAction : RepairAction
{
    public override string Name => "evaluate";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Mark("overall"),
        Field.Mark("arrivalSpeed"),
        Field.Mark("service"),
        Field.LongText("comment"),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Evaluate(Evaluation.Read(input));
        return ActionOutcome.Done;
    }
}
