using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Puts a clock on hold; one that does not run stays as it is.</summary>
[Activity("RepairWorkflows", "PauseClock", "Clocks", DisplayName = "Pause clock",
    Description = "Puts a clock on hold; it goes on with what was left.")]
[FlowNode("Done")]
public sealed class PauseClock : RepairActivity
{
    /// <summary>The clock's policy.</summary>
    [Input(DisplayName = "Clock", Description = "Policy of the clock.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Clock { get; init; } = new(string.Empty);

    /// <summary>Why, as the order's timeline and the clock's strip will say.</summary>
    [Input(DisplayName = "Reason", Description = "Why the clock shall not count; shown on the order.")]
    public Input<string> Reason { get; init; } = new(string.Empty);

    private protected override ActivityResult Execute(StepRun run)
    {
        var policy = run.Text(Clock) ?? string.Empty;
        if (run.Case.Clocks.Find(policy) is { State: ClockState.Running })
        {
            run.Case.Clocks.Hold(policy, run.Text(Reason) ?? string.Empty, run.Now, run.OfAct);
        }

        return ActivityResult.Done;
    }
}
