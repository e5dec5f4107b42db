namespace RepairWorkflows.Engine.Activities.Branching;

/// <summary>Runs one of two activities. In the designer: <c>Elsa.If</c>.</summary>
[Activity("Elsa", "If", "Branching", Description = "Runs one of two activities.")]
public sealed class If : Container
{
    /// <summary>Which one.</summary>
    [Input(UIHint = InputUIHints.SingleLine, DefaultSyntax = "JavaScript")]
    public Input<bool> Condition { get; init; } = false;

    /// <summary>The condition's value.</summary>
    public Output<bool>? Result { get; init; }

    /// <summary>Runs when the condition holds.</summary>
    public Activity? Then { get; init; }

    /// <summary>Runs when it does not.</summary>
    public Activity? Else { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var holds = context.Get(Condition);
        context.Set(Result, holds);
        var branch = holds ? Then : Else;
        return ValueTask.FromResult(branch is null
            ? ActivityResult.Done
            : new ActivityResult.Scheduled([new ScheduledChild(branch)]));
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ActivityResult.Done);
}
