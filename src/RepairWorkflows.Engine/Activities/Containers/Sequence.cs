using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Containers;

/// <summary>Runs activities one after another. In the designer: <c>Elsa.Sequence</c>.</summary>
[Activity("Elsa", "Sequence", "Workflows", Description = "Runs activities one after another.")]
public sealed class Sequence : Container
{
    /// <summary>What it runs.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) => ValueTask.FromResult(Next(context));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(child.Activity.IsTerminal || context.IsBreaking ? ActivityResult.Done : Next(context));

    private ActivityResult Next(ActivityContext context)
    {
        var place = context.State<SequencePlace>();
        return place.Next >= Activities.Count
            ? ActivityResult.Done
            : new ActivityResult.Scheduled([new ScheduledChild(Activities[place.Next++])]);
    }
}

/// <summary>How far a sequence has come.</summary>
internal sealed class SequencePlace
{
    /// <summary>Index of the activity to run next.</summary>
    public int Next { get; set; }
}

/// <summary>How many children of a parallel have completed.</summary>
internal sealed class CompletedCount
{
    /// <summary>How many.</summary>
    public int Completed { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SequencePlace))]
[JsonSerializable(typeof(CompletedCount))]
internal sealed partial class ContainerJson : JsonSerializerContext;
