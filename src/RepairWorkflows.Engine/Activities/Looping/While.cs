namespace RepairWorkflows.Engine.Activities.Looping;

/// <summary>Runs its body as long as a condition holds. In the designer: <c>Elsa.While</c>.</summary>
[Activity("Elsa", "While", "Looping", Description = "Runs an activity as long as a condition holds.")]
public sealed class While : Container
{
    /// <summary>Evaluated before every round.</summary>
    [Input(AutoEvaluate = false)]
    public Input<bool> Condition { get; init; } = false;

    /// <summary>What each round runs.</summary>
    public Activity? Body { get; init; }

    /// <inheritdoc/>
    public override bool TakesBreak => true;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) => NextAsync(context, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        context.IsBreaking ? ValueTask.FromResult(ActivityResult.Done) : NextAsync(context, cancellationToken);

    private async ValueTask<ActivityResult> NextAsync(ActivityContext context, CancellationToken cancellationToken) =>
        await context.EvaluateAsync<bool>(Condition.Expression, cancellationToken)
            ? new ActivityResult.Scheduled([new ScheduledChild(Body)])
            : ActivityResult.Done;
}
