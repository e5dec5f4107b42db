using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>The equipment administrator has checked that the equipment works (S6.2.6).</summary>
internal sealed class AcceptEquipmentAction : RepairAction
{
    public override string Name => "accept-equipment";

    public override IReadOnlyList<string> Roles => [Role.EquipmentAdministrator];

    public override IReadOnlyList<FormField> Fields => [Field.LongText("verified").Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.AcceptEquipment(
            new EquipmentAcceptance(input.Fields.Required("verified"), input.By.Name, input.At));
        return ActionOutcome.Ends("Accepted");
    }
}
