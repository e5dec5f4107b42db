using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Work;

/// <summary>The repair is done and tested (S8.4).</summary>
internal sealed class FinishRepairAction : RepairAction
{
    public override string Name => "finish-repair";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("work").Required(),
        Field.Confirmation("tested"),
        Field.Materials,
        Field.Money("cost"),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var record = new RepairRecord
        {
            Work = input.Fields.Required("work"),
            Materials = Material.Read(input.Fields),
            Cost = input.Fields.Number("cost"),
            By = input.By.Name,
            FinishedAt = input.At,
        };
        repair.Order.FinishRepair(record, input.Fields.Flag("tested"));
        return ActionOutcome.Done;
    }
}
