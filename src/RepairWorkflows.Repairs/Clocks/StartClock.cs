using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Starts a clock; one of the same policy that still runs is stopped, and its next cycle begins.</summary>
[Activity("RepairWorkflows", "StartClock", "Clocks", DisplayName = "Start clock",
    Description = "Starts a clock, or begins its next cycle.")]
[FlowNode("Done")]
public sealed class StartClock : RepairActivity
{
    /// <summary>The clock's policy.</summary>
    [Input(DisplayName = "Clock", Description = "Policy of the clock.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Clock { get; init; } = new(string.Empty);

    /// <summary>From when it counts, in the words of <see cref="ClockStart"/>.</summary>
    [Input(DisplayName = "From", Description = "From when the clock counts.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.ClockStarts)]
    public Input<string> From { get; init; } = new("now");

    private protected override ActivityResult Execute(StepRun run)
    {
        ClockStart.Anew(run, run.Text(Clock) ?? string.Empty, run.Text(From));
        return ActivityResult.Done;
    }
}
