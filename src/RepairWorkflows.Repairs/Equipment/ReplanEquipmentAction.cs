using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Says that the plan does not hold: people or production have changed (S6.2.4).</summary>
internal sealed class ReplanEquipmentAction : RepairAction
{
    public override string Name => "replan-equipment-repair";

    public override IReadOnlyList<string> Roles => [Role.EquipmentAdministrator];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Replan(input.Fields.Required("reason"));
        return ActionOutcome.Ends("Replan");
    }
}
