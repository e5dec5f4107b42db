using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Lets a clock count again; one that is not on hold stays as it is.</summary>
[Activity("RepairWorkflows", "ResumeClock", "Clocks", DisplayName = "Resume clock",
    Description = "Lets a clock that is on hold count again.")]
[FlowNode("Done")]
public sealed class ResumeClock : RepairActivity
{
    /// <summary>The clock's policy.</summary>
    [Input(DisplayName = "Clock", Description = "Policy of the clock.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Clock { get; init; } = new(string.Empty);

    private protected override ActivityResult Execute(StepRun run)
    {
        var policy = run.Text(Clock) ?? string.Empty;
        if (run.Case.Clocks.Find(policy) is { State: ClockState.OnHold })
        {
            run.Case.Clocks.Resume(policy, run.Now, run.OfAct);
        }

        return ActivityResult.Done;
    }
}
