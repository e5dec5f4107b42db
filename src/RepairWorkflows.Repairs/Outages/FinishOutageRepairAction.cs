using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The fault is repaired (S7.2.2).</summary>
internal sealed class FinishOutageRepairAction : RepairAction
{
    public override string Name => "finish-outage-repair";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician];

    public override IReadOnlyList<FormField> Fields => [Field.LongText("work").Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.FinishOutageRepair(new OutageRepair(input.Fields.Required("work"), input.By.Name, input.At));
        return ActionOutcome.Done;
    }
}
