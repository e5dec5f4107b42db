using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>
/// A station applies to the region for calling an order off, with a reason and what shows it (S4.4.2, S4.5.2).
/// </summary>
internal sealed class ApplyForCancellationAction : RepairAction
{
    public override string Name => "apply-for-cancellation";

    public override IReadOnlyList<string> Roles => [Role.StationCoordinator];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice(
            "cancelReason", [.. CancellationReasons.Eligible, .. CancellationReasons.ClosedNormally]).Required(),
        Field.LongText("evidence").Required(),
        new FormField { Name = "evidenceLinks", Kind = FieldKind.LinkList, MaxLength = 10 },
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var reason = input.Fields.Required("cancelReason");
        OutOfReach.Require(reason, repair.Clocks, input.At);

        repair.Order.ApplyForCancellation(new CancellationApplication(
            reason, input.Fields.Required("evidence"), input.By.Station, input.By.Name, input.At)
        {
            EvidenceLinks = input.Fields.Texts("evidenceLinks"),
        });
        return ActionOutcome.Emits("Applied");
    }
}
