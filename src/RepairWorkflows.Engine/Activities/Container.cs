using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities;

/// <summary>A step that runs other steps.</summary>
public abstract class Container : Activity
{
    /// <summary>A child that this execution scheduled has completed.</summary>
    public abstract ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken);

    /// <summary>
    /// A queued child is about to run: names the executions of other children that end because of it. None unless
    /// overridden.
    /// </summary>
    public virtual IReadOnlyList<string> OnChildStarting(ActivityContext context, Activity child) => [];

    /// <summary>Whether a break ends at this container, and goes no further up.</summary>
    public virtual bool TakesBreak => false;

    /// <summary>The steps right inside, in the order they are drawn.</summary>
    public IReadOnlyList<Activity> Inside => Children;

    /// <summary>The variables that everything inside sees; declared when the container starts.</summary>
    public IReadOnlyList<WorkflowVariable> Variables { get; init; } = [];

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string>? KnownOutcomes => null;

    /// <summary>A child was canceled by something else than this container's own end.</summary>
    public virtual ValueTask<ActivityResult> OnChildCanceledAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ActivityResult>(ActivityResult.Waiting);

    /// <summary>A running child has given outcomes without completing.</summary>
    public virtual ValueTask<ActivityResult> OnChildEmittedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ActivityResult>(ActivityResult.Waiting);
}

/// <summary>What a child tells the container that scheduled it.</summary>
/// <param name="Activity">The child's step.</param>
/// <param name="ExecutionId">Which execution of it; null when it was skipped without running.</param>
/// <param name="Outcomes">
/// The outcomes it gave; null when it gave none of its own, which matches a connection from <c>Done</c> or from no
/// port.
/// </param>
/// <param name="Tag">What the container attached when it scheduled the child.</param>
public sealed record ChildEvent(Activity Activity, string? ExecutionId, IReadOnlyList<string>? Outcomes, string? Tag)
{
    /// <summary>Whether a connection that starts at <paramref name="port"/> is followed.</summary>
    public bool Follows(string? port) =>
        Outcomes is null ? port is null or "Done" : port is not null && Outcomes.Contains(port);
}
