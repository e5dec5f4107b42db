using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>
/// Closes a feedback, with how it ended on record: confirmed, unconfirmed and why, or gone on as a complaint.
/// </summary>
[Activity("RepairWorkflows", "CloseFeedback", "ServiceResponse", DisplayName = "Close feedback",
    Description = "Closes a feedback, with how it ended on record.")]
[FlowNode("Done")]
public sealed class CloseFeedback : RepairActivity
{
    private protected override ActivityResult Execute(StepRun run)
    {
        var closing = run.Case.Order.CloseFeedback(run.OfAct.Actor, run.Now);
        run.Case.Timeline.Add(
            "feedback.closed", run.Now, run.OfAct, new JsonObject { ["closingReason"] = closing.ClosingReason });
        return ActivityResult.Done;
    }
}
