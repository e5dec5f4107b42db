using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// A technician signs for the slip (S3.3). Technicians sign for themselves; the engineering supervisor names one,
/// unless the order was given to somebody already.
/// </summary>
internal sealed class SignSlipAction : RepairAction
{
    /// <summary>Who names the technician: at a repair station its coordinator.</summary>
    public static IReadOnlyList<string> Naming { get; } = [Role.EngineeringSupervisor, Role.StationCoordinator];

    /// <summary>Who of them is told when somebody does not take an order, or gives it back.</summary>
    public static IReadOnlyList<string> NamingFor(OrderDocument order) =>
        order.Station is null ? [Role.EngineeringSupervisor] : Naming;

    public override string Name => SignSlip.StepName;

    public override IReadOnlyList<string> Roles => [Role.Technician, .. Naming];

    public override bool GivesOrder => true;

    public override IReadOnlyList<FormField> Fields => [TechnicianField.Sent];

    // A technician who is no supervisor has nobody to choose: nothing is asked.
    public override IReadOnlyList<FormField> FieldsFor(Actor by) =>
        !by.IsIn([Role.Technician]) ? [TechnicianField.Sent.Required()]
        : by.IsIn(Naming) ? Fields
        : [];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.Text(TechnicianField.Name) is null && !by.IsIn([Role.Technician])
            ? [FormReader.Error(TechnicianField.Name, RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var technician = input.Fields.Text(TechnicianField.Name) ?? input.By.Name;
        var isGiven = repair.Order.Document.Technician is not null;
        if (!input.By.IsNamed(technician) && (isGiven || !input.By.IsIn(Naming)))
        {
            throw new NotAllowedException(RepairErrors.SignedForAnother);
        }

        repair.Order.SignSlip(technician, input.At, input.OpenOrders);
        return ActionOutcome.Done with
        {
            Notice = input.By.IsNamed(technician) ? null : new ActionNotice("order.assigned", Role.Technician),
        };
    }
}
