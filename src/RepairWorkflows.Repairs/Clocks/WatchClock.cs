using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// Watches a clock without being anybody's task: follows <c>Warned</c> and <c>Breached</c> when it comes to that, and
/// <c>NextDay</c> at the start of each working day on which it is still over its limit. Ends with what is around it.
/// </summary>
/// <remarks>
/// The start of the working day, not 24 hours later: then somebody is there to call the customer, and nobody is called
/// in the evening or on a holiday.
/// </remarks>
[Activity("RepairWorkflows", "WatchClock", "Clocks", DisplayName = "Watch clock",
    Description = "Tells when a clock warns, breaches, and each working day while it is over its limit.")]
[FlowNode("Warned", "Breached", "NextDay")]
public sealed class WatchClock : RepairActivity
{
    /// <summary>Names the rests that wait for a clock's stages; their key is its policy.</summary>
    public const string StimulusName = "RepairWorkflows.Clock";

    private const string NextDayName = "RepairWorkflows.NextDay";

    /// <summary>The clock's policy.</summary>
    [Input(DisplayName = "Clock", Description = "Policy of the clock.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Clock { get; init; } = new(string.Empty);

    private protected override ActivityResult Execute(StepRun run) =>
        ActivityResult.WaitFor(ClockStageReached.Awaited(run.Text(Clock)));

    private protected override ActivityResult Resume(StepRun run, Resumption resumption)
    {
        if (resumption.Input is ClockStageReached stage)
        {
            return new ActivityResult.Emitted([stage.Outcome], stage.IsLimit ? [NextDay(run)] : []);
        }

        // A clock that was stopped, or begins another cycle after rework, is no longer over its limit.
        var clock = run.Case.Clocks.Find(run.Text(Clock) ?? string.Empty);
        return clock is { State: not ClockState.Stopped, BreachedAt: not null }
            ? new ActivityResult.Emitted(["NextDay"], [NextDay(run)])
            : ActivityResult.Waiting;
    }

    private static Bookmark NextDay(StepRun run) => new()
    {
        Name = NextDayName,
        IsLocal = true,
        DueAt = run.Case.Rules.Site.StartOfNextWorkingDay(run.Now),
    };
}
