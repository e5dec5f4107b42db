using System.Globalization;

namespace RepairWorkflows.Engine.Activities.States;

/// <summary>
/// Goes from state to state: in each it waits for the triggers of the transitions that leave it. In the designer:
/// <c>Elsa.StateMachine</c>.
/// </summary>
/// <remarks>
/// A transition runs the exit of the state it leaves, its own action, and the entry of the state it leads to, in this
/// order. One without a trigger is taken at once when its condition holds. A state that nothing leaves is the end.
/// </remarks>
[Activity("Elsa", "StateMachine", "Flow", DisplayName = "State machine", Description = "Goes from state to state.")]
public sealed class StateMachine : Container
{
    private const int MostStraight = 200;

    /// <summary>The states.</summary>
    public IReadOnlyList<MachineState> States { get; init; } = [];

    /// <summary>The ways between them; of several that could be taken the first is.</summary>
    public IReadOnlyList<MachineTransition> Transitions { get; init; } = [];

    /// <summary>Where it begins; the first state unless set.</summary>
    public string? InitialState { get; init; }

    /// <summary>Where it begins instead, when the definition was drawn in the middle of its life.</summary>
    public string? CurrentState { get; init; }

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        var first = CurrentState ?? InitialState ?? (States is [var head, ..] ? head.Name : null);
        return first is null ? ActivityResult.Done : await EnterAsync(context, first, cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken)
    {
        var place = context.State<MachinePlace>();
        place.Straight = 0;
        var parts = child.Tag!.Split('/');
        if (parts[1] != $"{place.Round}")
        {
            return ActivityResult.Waiting; // a trigger of a state that has been left
        }

        return parts[0] switch
        {
            "entry" => await WaitAsync(context, cancellationToken),
            "exit" => await ActAsync(context, cancellationToken),
            "action" => await EnterAsync(context, Transitions[place.Taken].To, cancellationToken),
            var trigger => await OnTriggerAsync(
                context, int.Parse(trigger, CultureInfo.InvariantCulture), cancellationToken),
        };
    }

    private async ValueTask<ActivityResult> EnterAsync(
        ActivityContext context, string name, CancellationToken cancellationToken)
    {
        var state = States.FirstOrDefault(state => state.Name == name)
            ?? throw new ActivityFailedException($"State '{name}' not found.");
        var place = context.State<MachinePlace>();
        place.State = name;
        place.Round++;
        if (++place.Straight > MostStraight)
        {
            throw new RuleViolationException(
                EngineErrors.BurstTooLong, $"The state machine passed {MostStraight} states without a step.");
        }

        return state.Entry is null
            ? await WaitAsync(context, cancellationToken)
            : Run(context, state.Entry, "entry");
    }

    private async ValueTask<ActivityResult> WaitAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var place = context.State<MachinePlace>();
        List<ScheduledChild> triggers = [];
        var isEnd = true;
        for (var index = 0; index < Transitions.Count; index++)
        {
            var transition = Transitions[index];
            if (transition.From != place.State)
            {
                continue;
            }

            isEnd = false;
            if (transition.Trigger is null && await HoldsAsync(context, transition, cancellationToken))
            {
                return await TakeAsync(context, index, cancellationToken);
            }

            if (transition.Trigger is not null)
            {
                triggers.Add(new ScheduledChild(transition.Trigger, $"{index}/{place.Round}"));
            }
        }

        return isEnd ? ActivityResult.Done : new ActivityResult.Scheduled(triggers);
    }

    private async ValueTask<ActivityResult> OnTriggerAsync(
        ActivityContext context, int index, CancellationToken cancellationToken) =>
        await HoldsAsync(context, Transitions[index], cancellationToken)
            ? await TakeAsync(context, index, cancellationToken)
            : Run(context, Transitions[index].Trigger!, $"{index}");

    private async ValueTask<ActivityResult> TakeAsync(
        ActivityContext context, int index, CancellationToken cancellationToken)
    {
        var place = context.State<MachinePlace>();
        place.Taken = index;
        place.Round++;
        List<string> others = [.. context.Children.Select(child => child.ExecutionId)];
        var exit = States.FirstOrDefault(state => state.Name == place.State)?.Exit;
        var next = exit is null ? await ActAsync(context, cancellationToken) : Run(context, exit, "exit");
        return next is ActivityResult.Scheduled scheduled ? scheduled with { Cancel = others } : next;
    }

    private async ValueTask<ActivityResult> ActAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var transition = Transitions[context.State<MachinePlace>().Taken];
        return transition.Action is null
            ? await EnterAsync(context, transition.To, cancellationToken)
            : Run(context, transition.Action, "action");
    }

    private static ActivityResult.Scheduled Run(ActivityContext context, Activity activity, string tag) =>
        new([new ScheduledChild(activity, $"{tag}/{context.State<MachinePlace>().Round}")]);

    private static async ValueTask<bool> HoldsAsync(
        ActivityContext context, MachineTransition transition, CancellationToken cancellationToken) =>
        transition.Condition is null || await context.EvaluateAsync<bool>(transition.Condition, cancellationToken);
}
