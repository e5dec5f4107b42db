using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// Begins, now, the next cycle of each named clock that was stopped: what it waited for has been undone. One that still
/// runs goes on, and one that never ran stays away.
/// </summary>
[Activity("RepairWorkflows", "RestartClock", "Clocks", DisplayName = "Restart clock",
    Description = "Begins the next cycle of clocks that were stopped; others stay as they are.")]
[FlowNode("Done")]
public sealed class RestartClock : RepairActivity
{
    /// <summary>The clocks' policies.</summary>
    [Input(DisplayName = "Clocks", Description = "Policies of the clocks.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Clock { get; init; } = new(string.Empty);

    private protected override ActivityResult Execute(StepRun run)
    {
        foreach (var policy in run.Words(Clock))
        {
            if (run.Case.Clocks.Find(policy) is { State: ClockState.Stopped })
            {
                run.Case.Clocks.Start(policy, run.Now, run.Now, run.OfAct);
            }
        }

        return ActivityResult.Done;
    }
}
