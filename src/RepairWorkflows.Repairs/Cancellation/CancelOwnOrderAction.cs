using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>A station calls off an order that it has written itself, for example wrongly filled in (S4.5.3).</summary>
internal sealed class CancelOwnOrderAction : RepairAction
{
    public override string Name => "cancel-own-order";

    public override IReadOnlyList<string> Roles => [Role.StationCoordinator];

    public override bool IsEvenOnHold => true;

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields =>
        [Field.Choice("cancelReason", CancellationReasons.OfOwnOrders).Required(), Field.Note];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        if (!repair.Order.IsOwnOfStation)
        {
            throw new RuleViolationException(
                RepairErrors.CancellationOfOthersOrder,
                RepairTexts.Get($"error.{RepairErrors.CancellationOfOthersOrder}"));
        }

        repair.Order.WantCancelled(new Cancelling(
            input.Fields.Required("cancelReason"), input.Fields.Text("note"), null, input.By.Name, input.At));
        return ActionOutcome.Ends("Cancelled");
    }
}
