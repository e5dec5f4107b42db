namespace RepairWorkflows.Engine.Activities.Containers;

/// <summary>Runs activities side by side, and completes when all have. In the designer: <c>Elsa.Parallel</c>.</summary>
[Activity("Elsa", "Parallel", "Workflows", Description = "Runs activities side by side.")]
public sealed class Parallel : Container
{
    /// <summary>What it runs.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Activities.Count == 0
            ? ActivityResult.Done
            : new ActivityResult.Scheduled([.. Activities.Select(activity => new ScheduledChild(activity))]));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            ++context.State<CompletedCount>().Completed == Activities.Count
                ? ActivityResult.Done
                : ActivityResult.Waiting);
}
