using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>The customer has paid what was charged (S3.3).</summary>
internal sealed class RecordPaymentAction : RepairAction
{
    public override string Name => "record-payment";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.Finance];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Money("amount").Required(), Field.Choice("paidHow", "cash", "card", "transfer", "mobile").Required(),
        Field.Note,
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Pay(new Payment(
            input.Fields.Number("amount")!.Value, input.Fields.Required("paidHow"), input.Fields.Text("note"),
            input.By.Name, input.At));
        return ActionOutcome.Done;
    }
}
