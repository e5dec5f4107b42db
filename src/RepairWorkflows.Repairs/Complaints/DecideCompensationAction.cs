using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>Finance approves the proposed compensation, or refuses it with the reason.</summary>
internal sealed class DecideCompensationAction : RepairAction
{
    public override string Name => "decide-compensation";

    public override IReadOnlyList<string> Roles => [Role.Finance];

    public override IReadOnlyList<FormField> Fields => [Field.Flag("approved").Required(), Field.LongText("reason")];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.MaybeFlag("approved") == false && values.Text("reason") is null
            ? [FormReader.Error("reason", RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var decision = new CompensationDecision(
            input.Fields.Flag("approved"), input.Fields.Text("reason"), input.By.Name, input.At);
        repair.Order.DecideOnCompensation(decision, input.By);
        return ActionOutcome.Ends(decision.Approved ? "Approved" : "Refused");
    }
}
