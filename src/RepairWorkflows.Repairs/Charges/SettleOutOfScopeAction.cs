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

    public override IReadOnlyList<FormField> Fields =>
        [Field.Flag("agreed").Required(), Field.Money("amount"), Field.Note];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.Flag("agreed") && values.Number("amount") is null
            ? [FormReader.Error("amount", RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var agreed = input.Fields.Flag("agreed");
        repair.Order.AnswerCharge(new ChargeConsent(
            agreed, input.Fields.Number("amount"), null, input.Fields.Text("note"), input.By.Name, input.At));
        return ActionOutcome.Ends(agreed ? "Agreed" : "Refused");
    }
}
