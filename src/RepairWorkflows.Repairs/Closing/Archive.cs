using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>Puts the order on file: it is final, and none of its clocks runs any longer (S5.4.4, S8.5).</summary>
[Activity("RepairWorkflows", "Archive", "Closing", DisplayName = "Archive",
    Description = "Puts the order on file and stops its clocks.")]
[FlowNode("Done")]
public sealed class Archive : RepairActivity
{
    private protected override ActivityResult Execute(StepRun run)
    {
        run.Case.Order.Archive(run.Now);
        run.Case.Clocks.StopAll(run.Now, run.OfAct);
        run.Case.Timeline.Add(
            "order.archived", run.Now, run.OfAct, new JsonObject { ["status"] = KebabCase.Of(run.Case.Order.Status) });
        return ActivityResult.Done;
    }
}
