using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>A technician signs for the slip (S3.3).</summary>
internal sealed class SignSlipAction : RepairAction
{
    public override string Name => "sign-slip";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields => [Field.Text("technician", 100)];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.SignSlip(input.Fields.Text("technician") ?? input.By.Name, input.At);
        return ActionOutcome.Done;
    }
}
