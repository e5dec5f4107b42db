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

    public override IReadOnlyList<FormField> Fields => ConsentFields.All;

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) => ConsentFields.Check(values);

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var isAtWork = repair.Order.Status == RepairStatus.InRepair;
        var consent = ConsentFields.Read(input);
        repair.Order.AnswerCharge(consent);
        return (isAtWork, consent.Agreed) switch
        {
            (true, true) => ActionOutcome.Emits("Charged"),
            (true, false) => ActionOutcome.Noted,
            (false, _) => ActionOutcome.Ends(consent.Agreed ? "Agreed" : "Refused"),
        };
    }
}
