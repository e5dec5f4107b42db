using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Stops a clock; one that does not run stays as it is.</summary>
[Activity("RepairWorkflows", "StopClock", "Clocks", DisplayName = "Stop clock", Description = "Stops a clock.")]
[FlowNode("Done")]
public sealed class StopClock : RepairActivity
{
    /// <summary>The clock's policy.</summary>
    [Input(DisplayName = "Clock", Description = "Policy of the clock.")]
    public Input<string> Clock { get; init; } = new(string.Empty);

    private protected override ActivityResult Execute(StepRun run)
    {
        run.Case.Clocks.Stop(run.Text(Clock) ?? string.Empty, run.Now, run.OfAct);
        return ActivityResult.Done;
    }
}
