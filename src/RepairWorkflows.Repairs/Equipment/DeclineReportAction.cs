using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Says that a report leads to no repair, and why: so such an order ends explained (ADR 0019).</summary>
internal sealed class DeclineReportAction : RepairAction
{
    public override string Name => "decline-report";

    public override IReadOnlyList<string> Roles => [Role.EquipmentAdministrator];

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Decline(new EquipmentDeclining(input.Fields.Required("reason"), input.By.Name, input.At));
        return ActionOutcome.Ends("Declined");
    }
}
