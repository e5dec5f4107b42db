using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>The technician is on site.</summary>
internal sealed class ArriveAction : RepairAction
{
    public override string Name => "arrive";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Arrive(input.At);
        return ActionOutcome.Done;
    }
}
