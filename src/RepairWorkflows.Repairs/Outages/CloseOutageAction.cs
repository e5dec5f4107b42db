using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The leader files the outage.</summary>
internal sealed class CloseOutageAction : RepairAction
{
    public override string Name => "close-outage";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader];

    public override IReadOnlyList<FormField> Fields => [Field.Note];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.CloseOutage(input.At);
        return ActionOutcome.Done;
    }
}
