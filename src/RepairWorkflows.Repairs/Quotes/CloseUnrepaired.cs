using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>Files an order that nobody visited: not feasible, or the quote was refused (S3.10A).</summary>
[Activity("RepairWorkflows", "CloseUnrepaired", "PaidRepair", DisplayName = "Close unrepaired",
    Description = "Files an order that nobody visited: not feasible, or the quote was refused.")]
[FlowNode("Done")]
public sealed class CloseUnrepaired : RepairActivity
{
    private protected override ActivityResult Execute(StepRun run)
    {
        run.Case.Order.CloseUnrepaired(run.Now);
        return ActivityResult.Done;
    }
}
