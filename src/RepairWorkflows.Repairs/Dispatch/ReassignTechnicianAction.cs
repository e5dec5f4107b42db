using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// Gives the order to another technician, with the reason. The order stays where it stands, and its limits go on: the
/// customer waits no less because somebody else comes.
/// </summary>
internal sealed class ReassignTechnicianAction : RepairAction
{
    public override string Name => "reassign-technician";

    public override IReadOnlyList<string> Roles => [Role.EngineeringSupervisor];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields => [TechnicianField.Sent.Required(), Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var before = repair.Order.Document.Technician;
        repair.Order.Reassign(
            input.Fields.Required(TechnicianField.Name), input.Fields.Required("reason"), input.By.Name, input.At);
        return ActionOutcome.Noted with
        {
            Particulars = new() { ["technicianBefore"] = before },
            Notice = new ActionNotice("order.reassigned", Role.Technician),
        };
    }
}
