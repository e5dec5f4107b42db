using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The logistics chief or the vice dean decides on the plan (S7.1.3).</summary>
internal sealed class DecideOutagePlanAction : RepairAction
{
    public override string Name => "decide-outage-plan";

    public override IReadOnlyList<string> Roles => [Role.LogisticsChief, Role.ViceDean];

    public override IReadOnlyList<FormField> Fields => [Field.Flag("approved").Required(), Field.LongText("reason")];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.MaybeFlag("approved") == false && values.Text("reason") is null
            ? [FormReader.Error("reason", RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var approved = input.Fields.Flag("approved");
        repair.Order.DecideOnOutage(input.By, approved, input.Fields.Text("reason"), input.At);
        return ActionOutcome.Ends(approved ? "Approved" : "Refused");
    }
}
