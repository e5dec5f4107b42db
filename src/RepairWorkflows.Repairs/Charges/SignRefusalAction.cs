using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>Technician and supervisor sign why nothing was repaired (S3.10).</summary>
internal sealed class SignRefusalAction : RepairAction
{
    public override string Name => "sign-refusal";

    public override IReadOnlyList<string> Roles => [Role.EngineeringSupervisor];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Reason,
        Field.Confirmation("technicianSigned"),
        Field.Confirmation("supervisorSigned"),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.SignRefusal(
            input.Fields.Required("reason"), input.Fields.Flag("technicianSigned"),
                input.Fields.Flag("supervisorSigned"),
            input.By.Name, input.At);
        return ActionOutcome.Done;
    }
}
