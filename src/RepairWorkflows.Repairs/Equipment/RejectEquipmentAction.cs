using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>The equipment does not work as it should: it is repaired again (S6.2.6).</summary>
internal sealed class RejectEquipmentAction : RepairAction
{
    public override string Name => "reject-equipment";

    public override IReadOnlyList<string> Roles => [Role.EquipmentAdministrator];

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.RejectEquipment(new Rework(input.Fields.Required("reason"), input.By.Name, input.At));
        return ActionOutcome.Ends("Rework");
    }
}
