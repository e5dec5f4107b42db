using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>The customer has paid what was charged (S3.3).</summary>
internal sealed class RecordPaymentAction : RepairAction
{
    public override string Name => "record-payment";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.Finance];

    public override IReadOnlyList<FormField> Fields => Payment.Fields;

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Pay(Payment.Read(input));
        return ActionOutcome.Done;
    }
}
