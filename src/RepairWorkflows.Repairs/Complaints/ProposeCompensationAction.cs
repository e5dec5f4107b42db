using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>The project manager says what our work has damaged, and what shall be paid for it (S8.6).</summary>
internal sealed class ProposeCompensationAction : RepairAction
{
    private const decimal Least = 0.01m;

    public override string Name => "propose-compensation";

    public override IReadOnlyList<string> Roles => [Role.ProjectManager];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice("damageKind", "equipment", "use").Required(),
        Field.LongText("damage").Required(),
        Field.Money("amount").Required() with { Min = Least },
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.ProposeCompensation(new Compensation(
            input.Fields.Required("damageKind"), input.Fields.Required("damage"),
            input.Fields.Number("amount")!.Value, input.By.Name, input.At));
        return ActionOutcome.Done;
    }
}
