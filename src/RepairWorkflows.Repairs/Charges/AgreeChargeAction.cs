using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>Agrees the charge for another item with the customer (S3.9).</summary>
internal sealed class AgreeChargeAction : RepairAction
{
    public override string Name => "agree-charge";

    public override IReadOnlyList<string> Roles => [Role.Technician, Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Flag("agreed").Required(),
        Field.Money("amount"),
        Field.Text("consentBy", 100),
        Field.Note,
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var agreed = input.Fields.Flag("agreed");
        repair.Order.AnswerCharge(new ChargeConsent(
            agreed, input.Fields.Number("amount"), input.Fields.Text("consentBy"), input.Fields.Text("note"),
            input.By.Name, input.At));
        return ActionOutcome.Ends(agreed ? "Agreed" : "Refused");
    }
}
