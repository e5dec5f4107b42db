using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>
/// The call centre calls an order off because its customer asked for that (S4.4.1, S4.5.1). What a station asks of the
/// hotline is refused, and so is a station's own agent; the attempt stays on record (S4.6.1).
/// </summary>
internal sealed class CancelForCustomerAction : RepairAction
{
    private const string Customer = "customer";

    public override string Name => "cancel-for-customer";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override bool IsEvenOnHold => true;

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice("askedBy", Customer, "station").Required(),
        Field.Choice("cancelReason", CancellationReasons.OfCustomers).Required(),
        Field.Text("rightStation", 40),
        Field.Note,
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        if (input.Fields.Required("askedBy") != Customer || input.By.Station is not null)
        {
            throw new RuleViolationException(
                RepairErrors.CancellationByStation, RepairTexts.Get($"error.{RepairErrors.CancellationByStation}"));
        }

        var cancelling = new Cancelling(
            input.Fields.Required("cancelReason"), input.Fields.Text("note"), input.Fields.Text("rightStation"),
            input.By.Name, input.At);
        RightStation.Require(cancelling.CancelReason, cancelling.RightStation, repair.Order.Document.Station);
        repair.Order.WantCancelled(cancelling);
        return ActionOutcome.Ends("Cancelled");
    }
}
