using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Lets every limit of the order count again that is on hold, with what was left (S4.6.1).</summary>
[Activity("RepairWorkflows", "ReleaseLimits", "Clocks", DisplayName = "Release limits",
    Description = "Lets the order's limits count again, with what was left.")]
[FlowNode("Done")]
public sealed class ReleaseLimits : RepairActivity
{
    private protected override ActivityResult Execute(StepRun run)
    {
        foreach (var clock in run.Case.Clocks.Latest.Where(clock => clock.State == ClockState.OnHold))
        {
            run.Case.Clocks.Resume(clock.Policy, run.Now, run.OfAct);
        }

        return ActivityResult.Done;
    }
}
