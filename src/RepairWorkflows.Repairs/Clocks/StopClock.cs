using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Stops clocks; one that does not run stays as it is.</summary>
[Activity("RepairWorkflows", "StopClock", "Clocks", DisplayName = "Stop clock", Description = "Stops clocks.")]
[FlowNode("Done")]
public sealed class StopClock : RepairActivity
{
    /// <summary>The clocks' policies.</summary>
    [Input(DisplayName = "Clocks", Description = "Policies of the clocks.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Clock { get; init; } = new(string.Empty);

    /// <summary>
    /// Whether something else has overtaken what the clocks measure: within them, they are neither kept nor missed.
    /// </summary>
    [Input(DisplayName = "Overtaken", Description =
        "Whether something else has overtaken what the clocks measure: neither kept nor missed.")]
    public Input<bool> Overtaken { get; init; } = new(false);

    private protected override ActivityResult Execute(StepRun run)
    {
        foreach (var policy in run.Words(Clock))
        {
            run.Case.Clocks.Stop(policy, run.Now, run.OfAct, withOrder: run.Flag(Overtaken));
        }

        return ActivityResult.Done;
    }
}
