using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// The technician who has signed for an order gives it back, or the engineering supervisor (at a station its
/// coordinator) takes it, with the reason: another one signs for the slip, sets out and arrives.
/// </summary>
internal sealed class ReturnToPoolAction : RepairAction
{
    public override string Name => "return-to-pool";

    public override IReadOnlyList<string> Roles => [Role.Technician, .. SignSlipAction.Naming];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override bool Suits(OrderHolder holder) => holder.Technician is not null;

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var before = repair.Order.Document.Technician;
        repair.Order.Reassign(
            new Reassignment(before, null, input.Fields.Required("reason"), input.By.Name, input.At), isToSign: true);
        return ActionOutcome.Ends(ReassignTechnicianAction.Reassigned) with
        {
            Particulars = new() { ["technicianBefore"] = before },
            Notice = new ActionNotice(
                "order.returned", [.. SignSlipAction.NamingFor(repair.Order.Document), Role.Technician]),
        };
    }
}
