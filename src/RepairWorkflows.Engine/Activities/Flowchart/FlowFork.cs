namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>Follows every branch named. In the designer: <c>Elsa.FlowFork</c>.</summary>
[Activity("Elsa", "FlowFork", "Flow", DisplayName = "Fork", Description = "Goes on along several branches at once.")]
public sealed class FlowFork : Activity
{
    /// <summary>The branches' names; without any the outcome is <c>Done</c>.</summary>
    [Input(UIHint = InputUIHints.DynamicOutcomes)]
    public Input<ICollection<string>>? Branches { get; init; }

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string>? KnownOutcomes => null;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ActivityResult.With([.. context.Get(Branches) ?? ["Done"]]));
}
