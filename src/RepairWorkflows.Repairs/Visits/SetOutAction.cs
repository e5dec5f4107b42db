using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>The technician sets out (S8.3.2).</summary>
internal sealed class SetOutAction : RepairAction
{
    public override string Name => "set-out";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.SetOut(input.At);
        return ActionOutcome.Done;
    }
}
