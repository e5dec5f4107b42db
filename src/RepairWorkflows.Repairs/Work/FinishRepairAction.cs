using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Work;

/// <summary>The repair is done and tested (S8.4).</summary>
internal sealed class FinishRepairAction : RepairAction
{
    private static readonly FormField Materials = new()
    {
        Name = "materials",
        Kind = FieldKind.Table,
        MaxLength = 100,
        Columns =
        [
            Field.Text("name", 100).Required(),
            new() { Name = "quantity", Kind = FieldKind.Number, IsRequired = true, Min = 0, Max = 1_000_000 },
            Field.Money("unitPrice"),
        ],
    };

    public override string Name => "finish-repair";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("work").Required(),
        Field.Confirmation("tested"),
        Materials,
        Field.Money("cost"),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var record = new RepairRecord
        {
            Work = input.Fields.Required("work"),
            Materials =
            [
                .. input.Fields.Rows("materials").Select(row => new Material(
                    row.Required("name"), row.Number("quantity")!.Value, row.Number("unitPrice"))),
            ],
            Cost = input.Fields.Number("cost"),
            By = input.By.Name,
            FinishedAt = input.At,
        };
        repair.Order.FinishRepair(record, input.Fields.Flag("tested"));
        return ActionOutcome.Done;
    }
}
