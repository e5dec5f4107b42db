using System.Collections;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Looping;

/// <summary>Runs its body for each item, one after another. In the designer: <c>Elsa.ForEach</c>.</summary>
[Activity("Elsa", "ForEach", "Looping", DisplayName = "For each", Description = "Runs an activity for each item.")]
public sealed class ForEach : Container
{
    /// <summary>The items; evaluated again after a rest, while the place in it is kept.</summary>
    public Input<ICollection<object?>>? Items { get; init; }

    /// <summary>The item of the round.</summary>
    public Output<object?>? CurrentValue { get; init; }

    /// <summary>What each round runs.</summary>
    public Activity? Body { get; init; }

    /// <inheritdoc/>
    public override bool TakesBreak => true;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) => ValueTask.FromResult(Next(context));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(context.IsBreaking ? ActivityResult.Done : Next(context));

    private ActivityResult Next(ActivityContext context)
    {
        if (Items is null)
        {
            // Not given at all is no list; given as nothing, or in a language that nobody knows, is a mistake.
            return Definition.Json.Lacks(nameof(Items)) ? ActivityResult.Done : throw NoItems();
        }

        var place = context.State<LoopPlace>();
        if (ItemAt(context.Get(Items) ?? throw NoItems(), place.Rounds) is not { } found)
        {
            return ActivityResult.Done;
        }

        place.Rounds++;
        context.Set(CurrentValue, found.Value);
        return Body is null
            ? ActivityResult.Done
            : new ActivityResult.Scheduled(
                [new ScheduledChild(Body) { Variables = LoopVariables.Of(found.Value, place.Rounds - 1) }]);
    }

    // In the words of an Elsa server.
    private static ArgumentException NoItems() => new("Value cannot be null. (Parameter 'source')");

    private static Item? ItemAt(IEnumerable items, int index)
    {
        if (items is IList list)
        {
            return index < list.Count ? new Item(list[index]) : null;
        }

        return items.Cast<object?>().Skip(index).Select(value => new Item(value)).FirstOrDefault();
    }

    private sealed record Item(object? Value);
}
