using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Work;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>The planned work is done: with tools, materials and what was done for safety (S6.2.5).</summary>
internal sealed class CarryOutRepairAction : RepairAction
{
    public override string Name => "carry-out-repair";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("work").Required(),
        new FormField { Name = "tools", Kind = FieldKind.TextList, IsRequired = true, MaxLength = 50 },
        Field.Materials,
        Field.LongText("safetyRecord").Required(),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.CarryOut(new EquipmentWork
        {
            Work = input.Fields.Required("work"),
            Tools = input.Fields.Texts("tools"),
            Materials = Material.Read(input.Fields),
            SafetyRecord = input.Fields.Required("safetyRecord"),
            By = input.By.Name,
            At = input.At,
        });
        return ActionOutcome.Done;
    }
}
