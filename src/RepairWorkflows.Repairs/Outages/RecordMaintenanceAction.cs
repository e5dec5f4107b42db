using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>What was replaced and done is written down (S7.3.3); again, when something was forgotten.</summary>
internal sealed class RecordMaintenanceAction : RepairAction
{
    public override string Name => "record-maintenance";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("maintenance").Required(),
        new FormField
        {
            Name = "parts",
            Kind = FieldKind.Table,
            MaxLength = 100,
            Columns =
            [
                Field.Text("name", 100).Required(),
                new() { Name = "quantity", Kind = FieldKind.Number, IsRequired = true, Min = 0, Max = 1_000_000 },
                Field.Flag("fromSpares"),
            ],
        },
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.RecordMaintenance(new MaintenanceRecord(
            input.Fields.Required("maintenance"),
            [
                .. input.Fields.Rows("parts").Select(row => new ReplacedPart(
                    row.Required("name"), row.Number("quantity")!.Value, row.Flag("fromSpares"))),
            ],
            input.By.Name, input.At));
        return ActionOutcome.Noted;
    }
}
