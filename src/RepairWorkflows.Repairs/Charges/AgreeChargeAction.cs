using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>
/// Agrees the charge with the customer (S3.9): before the work, or again during it when it will cost more.
/// </summary>
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

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.Flag("agreed") && values.Number("amount") is null
            ? [FormReader.Error("amount", RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var isAtWork = repair.Order.Status == RepairStatus.InRepair;
        var agreed = input.Fields.Flag("agreed");
        repair.Order.AnswerCharge(new ChargeConsent(
            agreed, input.Fields.Number("amount"), input.Fields.Text("consentBy"), input.Fields.Text("note"),
            input.By.Name, input.At));
        return (isAtWork, agreed) switch
        {
            (true, true) => ActionOutcome.Emits("Charged"),
            (true, false) => ActionOutcome.Noted,
            (false, _) => ActionOutcome.Ends(agreed ? "Agreed" : "Refused"),
        };
    }
}
