using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// The technician whom an order was given to does not take it, and says why: it waits for another one.
/// </summary>
internal sealed class DeclineOrderAction : RepairAction
{
    public override string Name => "decline-order";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override bool Suits(OrderHolder holder) => holder.Technician is not null;

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Decline(input.Fields.Required("reason"), input.By.Name, input.At);
        return ActionOutcome.Noted with
        {
            StillFor = SignSlip.RolesFor(repair.Order.Document),
            Notice = new ActionNotice("order.declined", SignSlipAction.NamingFor(repair.Order.Document)),
        };
    }
}
