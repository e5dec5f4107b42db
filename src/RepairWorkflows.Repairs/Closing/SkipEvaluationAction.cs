using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>Records why the customer gave no marks (S5.4.2-5).</summary>
internal sealed class SkipEvaluationAction : RepairAction
{
    public override string Name => "skip-evaluation";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Evaluate(new Evaluation
        {
            SkippedBecause = input.Fields.Required("reason"),
            By = input.By.Name,
            At = input.At,
        });
        return ActionOutcome.Done;
    }
}
