using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Work;

/// <summary>The customer agrees to the plan (S8.4).</summary>
internal sealed class ConfirmPlanAction : RepairAction
{
    public override string Name => "confirm-plan";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("plan").Required(),
        Field.Confirmation("customerAgreed"),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var plan = new RepairPlan(input.Fields.Required("plan"), input.By.Name, input.At);
        repair.Order.ConfirmPlan(plan, input.Fields.Flag("customerAgreed"));
        return ActionOutcome.Done;
    }
}
