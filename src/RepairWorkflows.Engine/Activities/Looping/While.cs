namespace RepairWorkflows.Engine.Activities.Looping;

/// <summary>Runs its body as long as a condition holds. In the designer: <c>Elsa.While</c>.</summary>
[Activity("Elsa", "While", "Looping", Description = "Runs an activity as long as a condition holds.")]
public sealed class While : Container
{
    private const int MostEmptyRounds = 1_000;

    /// <summary>Evaluated before every round.</summary>
    [Input(UIHint = InputUIHints.SingleLine, DefaultSyntax = "JavaScript", AutoEvaluate = false)]
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

    private async ValueTask<ActivityResult> NextAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        for (var round = 0; await context.EvaluateAsync(Condition, cancellationToken); round++)
        {
            if (Body is not null)
            {
                return new ActivityResult.Scheduled([new ScheduledChild(Body)]);
            }

            // Only the condition itself can end a loop without a body, by what its script changes.
            if (round == MostEmptyRounds)
            {
                throw new RuleViolationException(
                    EngineErrors.BurstTooLong, $"The loop has no body and went round {MostEmptyRounds} times.");
            }
        }

        return ActivityResult.Done;
    }
}
