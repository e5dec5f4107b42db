using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Activities.Looping;

/// <summary>Runs its body for all items side by side. In the designer: <c>Elsa.ParallelForEach</c>.</summary>
/// <remarks>
/// A break inside does not end it, but an enclosing loop. What is no list of objects counts as empty, as on an Elsa
/// server: text, dictionaries, and lists of numbers or instants.
/// </remarks>
[Activity(
    "Elsa", "ParallelForEach", "Looping", DisplayName = "Parallel for each",
    Description = "Runs an activity for all items side by side.")]
public sealed class ParallelForEach : Container
{
    /// <summary>The items.</summary>
    public Input<object>? Items { get; init; }

    /// <summary>What each item runs.</summary>
    public Activity? Body { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var items = ItemsOf(context.Get(Items));
        context.State<LoopPlace>().Rounds = items.Count;
        return ValueTask.FromResult(items.Count == 0 || Body is null
            ? ActivityResult.Done
            : new ActivityResult.Scheduled([.. items.Select((item, index) =>
                new ScheduledChild(Body, $"{index}") { Variables = LoopVariables.Of(item, index) })]));
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken)
    {
        var place = context.State<LoopPlace>();
        return ValueTask.FromResult(++place.Ended == place.Rounds ? ActivityResult.Done : ActivityResult.Waiting);
    }

    private static IReadOnlyList<object?> ItemsOf(object? items) =>
        items switch
        {
            JsonObject => [],
            IEnumerable<object?> list => [.. list],
            _ => [],
        };
}
