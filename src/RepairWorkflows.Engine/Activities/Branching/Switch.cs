using RepairWorkflows.Engine.Activities.Looping;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities.Branching;

/// <summary>Runs the activities of the cases that hold, or a default. In the designer: <c>Elsa.Switch</c>.</summary>
[Activity("Elsa", "Switch", "Branching", DisplayName = "Switch (cases)", Description = "Runs the cases that hold.")]
public sealed class Switch : Container
{
    /// <summary>The cases, in the order they are tried.</summary>
    [Input(UIHint = InputUIHints.SwitchEditor)]
    public IReadOnlyList<SwitchCase> Cases { get; init; } = [];

    /// <summary>Runs when no case holds.</summary>
    public Activity? Default { get; init; }

    /// <summary>Whether the first case that holds is run, or all that do.</summary>
    public Input<SwitchMode> Mode { get; init; } = SwitchMode.MatchFirst;

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        // All are tried, also those after the first that holds, as on an Elsa server.
        List<Activity?> chosen = [];
        foreach (var option in Cases)
        {
            if (await context.EvaluateAsync<bool?>(option.Condition, cancellationToken) == true)
            {
                chosen.Add(option.Activity);
            }
        }

        if (context.Get(Mode) == SwitchMode.MatchFirst)
        {
            chosen = [.. chosen.Take(1)];
        }

        if (chosen.Count == 0)
        {
            chosen.Add(Default);
        }

        List<ScheduledChild> children =
            [.. chosen.Where(activity => activity is not null).Select(activity => new ScheduledChild(activity))];
        context.State<LoopPlace>().Rounds = children.Count;
        return children.Count == 0 ? ActivityResult.Done : new ActivityResult.Scheduled(children);
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken)
    {
        var place = context.State<LoopPlace>();
        return ValueTask.FromResult(++place.Ended == place.Rounds ? ActivityResult.Done : ActivityResult.Waiting);
    }
}

/// <summary>One case of a switch.</summary>
public sealed record SwitchCase
{
    /// <summary>What the designer calls it.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>When it holds; null never does.</summary>
    public Expression? Condition { get; init; }

    /// <summary>What it runs; null for nothing.</summary>
    public Activity? Activity { get; init; }
}
