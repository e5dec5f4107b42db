namespace RepairWorkflows.Engine.Activities.Branching;

/// <summary>Follows <c>True</c> or <c>False</c>. In the designer: <c>Elsa.FlowDecision</c>.</summary>
[Activity("Elsa", "FlowDecision", "Branching", DisplayName = "Decision", Description = "Follows one of two ways.")]
[FlowNode("True", "False")]
public sealed class FlowDecision : Activity
{
    /// <summary>Which way; false unless set.</summary>
    [Input(UIHint = InputUIHints.SingleLine, DefaultSyntax = "JavaScript")]
    public Input<bool> Condition { get; init; } = false;

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string>? KnownOutcomes => ["True", "False"];

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string> WaysOut => ["True", "False"];

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ActivityResult.With(context.Get(Condition) ? "True" : "False"));
}
