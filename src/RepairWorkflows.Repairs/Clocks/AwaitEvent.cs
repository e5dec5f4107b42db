using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// Waits for an event within the limit of a clock. When that warns or breaches, the outcomes <c>Warned</c> and
/// <c>Breached</c> are followed while it goes on waiting; the end of the wait stops the clock.
/// </summary>
[Activity("RepairWorkflows", "AwaitEvent", "Clocks", DisplayName = "Await event",
    Description = "Waits for an event within the limit of a clock; Warned and Breached do not end the wait.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class AwaitEvent : RepairActivity
{
    /// <summary>Which event; upper and lower case count.</summary>
    [Input(DisplayName = "Event name", Description = "The event that ends the wait.")]
    public Input<string> EventName { get; init; } = new(string.Empty);

    /// <summary>The policy of the clock that limits the wait. Blank for none.</summary>
    [Input(DisplayName = "Clock", Description = "Policy of the clock that limits this wait; stopped when it ends.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Clock { get; init; } = new(string.Empty);

    /// <inheritdoc cref="OperatorStep.ClockFrom"/>
    [Input(DisplayName = "Clock from", Description = ClockStart.Description,
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.ClockStarts)]
    public Input<string> ClockFrom { get; init; } = new("now");

    /// <summary>What the event brought; an empty object when it brought nothing.</summary>
    public Output<object>? Result { get; init; }

    private protected override ActivityResult Execute(StepRun run)
    {
        var (name, clock) = (run.Text(EventName) ?? string.Empty, run.Text(Clock));
        ClockStart.Begin(run, clock, run.Text(ClockFrom));
        run.State<AwaitedClock>().Policy = clock;
        return ActivityResult.WaitFor(
        [
            new Bookmark
            {
                Name = Event.StimulusName,
                Key = name,
                Payload = new JsonObject { [nameof(EventName)] = name },
            },
            .. clock is null ? [] : new[] { ClockStageReached.Awaited(clock) },
        ]);
    }

    private protected override ActivityResult Resume(StepRun run, Resumption resumption)
    {
        if (resumption.Input is ClockStageReached stage)
        {
            return new ActivityResult.Emitted([stage.Outcome], []);
        }

        Stop(run, withOrder: false);
        run.Set(Result, resumption.Input ?? new Dictionary<string, object?>());
        return ActivityResult.Done;
    }

    // Called off: nobody can say that the limit was kept.
    private protected override void Withdraw(StepRun run) => Stop(run, withOrder: true);

    // The clock of its beginning: what is called off has no inputs, and a script may have changed its mind.
    private static void Stop(StepRun run, bool withOrder)
    {
        if (run.State<AwaitedClock>().Policy is { } clock)
        {
            run.Case.Clocks.Stop(clock, run.Now, run.OfAct, withOrder: withOrder);
        }
    }
}
