namespace RepairWorkflows.Engine.Activities.Containers;

/// <summary>Runs one activity and completes after it. In the designer: <c>Elsa.FlowNode</c>, "Container".</summary>
[Activity("Elsa", "FlowNode", "Flow", DisplayName = "Container", Description = "Runs one activity.")]
public sealed class FlowNode : Container
{
    /// <summary>What it runs; without one it completes at once.</summary>
    public Activity? Body { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Body is null
            ? ActivityResult.Done
            : new ActivityResult.Scheduled([new ScheduledChild(Body)]));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ActivityResult.Done);
}
