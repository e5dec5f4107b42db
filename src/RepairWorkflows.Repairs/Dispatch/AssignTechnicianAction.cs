using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// Gives an order that nobody has to a technician, who signs for the slip (S3.3) or declines the order.
/// </summary>
internal sealed class AssignTechnicianAction : RepairAction
{
    /// <summary>Its word.</summary>
    public const string Word = "assign-technician";

    public override string Name => Word;

    public override IReadOnlyList<string> Roles => [Role.EngineeringSupervisor, Role.StationCoordinator];

    public override bool IsAside => true;

    public override bool GivesOrder => true;

    public override IReadOnlyList<FormField> Fields => [TechnicianField.Sent.Required()];

    public override bool Suits(OrderHolder holder) => holder.Technician is null;

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Assign(input.Fields.Required(TechnicianField.Name), input.By.Name, input.At, input.OpenOrders);
        return ActionOutcome.Noted with
        {
            StillFor = [Role.Technician],
            Notice = new ActionNotice("order.assigned", Role.Technician),
        };
    }
}
