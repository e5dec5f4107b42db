using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>The region decides on a station's application (S4.4.3, S4.6.1).</summary>
internal sealed class DecideOnCancellationAction : RepairAction
{
    public override string Name => "decide-on-cancellation";

    public override IReadOnlyList<string> Roles => [Role.RegionalContact];

    public override IReadOnlyList<FormField> Fields =>
        [Field.Flag("approved").Required(), Field.Reason, Field.Text("rightStation", 40)];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.MaybeFlag("approved") == false && values.Text("rightStation") is not null
            ? [FormReader.Error("rightStation", RepairErrors.FieldContradictory)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var decision = new CancellationDecision(
            input.Fields.Flag("approved"), input.Fields.Required("reason"), input.Fields.Text("rightStation"),
            input.By.Name, input.At);
        if (decision.Approved && repair.Order.Document.Applications is [.., var application])
        {
            // Somebody may have reached the customer since.
            OutOfReach.Require(application.CancelReason, repair.Clocks, input.At);
            RightStation.Require(application.CancelReason, decision.RightStation, repair.Order.Document.Station);
        }

        repair.Order.DecideOnCancellation(decision);
        return ActionOutcome.Ends(decision.Approved ? "Approved" : "Refused");
    }
}
