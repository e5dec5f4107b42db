using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>
/// Registers a report: which equipment, and of which class (S6.2.2). What the report says already need not be said.
/// </summary>
internal sealed class RegisterReportAction : RepairAction
{
    public override string Name => "register-report";

    public override IReadOnlyList<string> Roles => [Role.EquipmentAdministrator];

    public override IReadOnlyList<FormField> Fields => [EquipmentDirectory.Sent, Field.EquipmentClass, Field.Note];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Register(
            input.Fields.Text(EquipmentDirectory.FieldName), input.Fields.Text(Field.EquipmentClass.Name),
            input.Fields.Text("note"), input.By.Name, input.At);
        return ActionOutcome.Done;
    }
}
