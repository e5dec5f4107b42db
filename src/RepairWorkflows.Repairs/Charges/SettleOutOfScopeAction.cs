using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>Settles whether an out-of-scope repair is done and paid (S3.10).</summary>
internal sealed class SettleOutOfScopeAction : RepairAction
{
    public override string Name => "settle-out-of-scope";

    public override IReadOnlyList<string> Roles => [Role.EngineeringSupervisor];

    public override IReadOnlyList<FormField> Fields => ConsentFields.All;

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) => ConsentFields.Check(values);

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var consent = ConsentFields.Read(input);
        repair.Order.AnswerCharge(consent);
        return ActionOutcome.Ends(consent.Agreed ? "Agreed" : "Refused");
    }
}
