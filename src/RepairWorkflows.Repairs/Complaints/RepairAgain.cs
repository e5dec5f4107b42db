using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>Writes the slip for another visit, with the number of the order complained about (S8.6).</summary>
[Activity("RepairWorkflows", "RepairAgain", "Complaint", DisplayName = "Repair again",
    Description = "Writes the slip for another visit on the order complained about.")]
[FlowNode("Done")]
public sealed class RepairAgain : RepairActivity
{
    private protected override ActivityResult Execute(StepRun run)
    {
        run.Case.Order.RepairAgain(run.Case.ActBy, run.Now);
        run.Case.Timeline.Add("complaint.repair-again", run.Now, run.OfAct, new JsonObject
        {
            ["orderNumber"] = run.Case.Order.Document.Complaint!.About.Number,
        });
        return ActivityResult.Done;
    }
}
