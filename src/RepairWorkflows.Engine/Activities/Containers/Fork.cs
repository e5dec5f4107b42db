namespace RepairWorkflows.Engine.Activities.Containers;

/// <summary>
/// Runs branches side by side until the first or all have completed. In the designer: <c>Elsa.Fork</c>.
/// </summary>
[Activity("Elsa", "Fork", "Branching", Description = "Runs branches side by side.")]
public sealed class Fork : Container
{
    /// <summary>What it runs.</summary>
    public IReadOnlyList<Activity> Branches { get; init; } = [];

    /// <summary>Whether all branches have to complete, or the first ends the others; all unless set.</summary>
    [Input]
    public ForkJoinMode JoinMode { get; init; } = ForkJoinMode.WaitAll;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Branches.Count == 0
            ? ActivityResult.Done
            : new ActivityResult.Scheduled([.. Branches.Select(branch => new ScheduledChild(branch))]));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken)
    {
        var completed = ++context.State<CompletedCount>().Completed;
        return ValueTask.FromResult(JoinMode == ForkJoinMode.WaitAny || completed == Branches.Count
            ? ActivityResult.Done
            : ActivityResult.Waiting);
    }
}

/// <summary>Which branches of a fork have to complete.</summary>
public enum ForkJoinMode
{
    /// <summary>All.</summary>
    WaitAll,

    /// <summary>The first; the others end.</summary>
    WaitAny,
}
