using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>
/// Voids the order (S4.3.1): it is final, and none of its clocks runs any longer. Where it was sent to the wrong
/// station, a new one takes its place (S4.3.2): with all that was reported, linked both ways, with clocks of its own.
/// </summary>
/// <remarks>
/// The new order is made after the commit that voids this one, once, whatever happens in between
/// (<see cref="LinkedStart"/>).
/// </remarks>
[Activity("RepairWorkflows", "VoidOrder", "Cancellation", DisplayName = "Void order",
    Description = "Voids the order and stops its clocks; a new one goes to the right station where one is named.")]
[FlowNode("Done", "Reassigned")]
public sealed class VoidOrder : RepairActivity
{
    private protected override ActivityResult Execute(StepRun run)
    {
        var repair = run.Case;
        repair.Order.Cancel(run.Now);
        repair.Clocks.StopAll(run.Now, run.OfAct);
        var cancelling = repair.Order.Document.Cancelling;
        repair.Timeline.Add("order.cancelled", run.Now, run.OfAct, new JsonObject
        {
            ["cancelReason"] = cancelling?.CancelReason,
            ["rightStation"] = cancelling?.RightStation,
        });
        if (cancelling?.RightStation is not { } station)
        {
            return ActivityResult.Done;
        }

        repair.StartLinked(LinkedStart.InPlaceOf(repair.Order, station, run.Now));
        return ActivityResult.With("Reassigned");
    }
}
