namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>The workflow itself: the step above the drawn root. In the journal: <c>Elsa.Workflow</c>.</summary>
public sealed class Workflow : Container
{
    /// <summary>What it runs.</summary>
    public required Activity Root { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ActivityResult>(new ActivityResult.Scheduled([new ScheduledChild(Root)]));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ActivityResult.Done);
}
