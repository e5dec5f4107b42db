namespace RepairWorkflows.Engine.Activities.Looping;

/// <summary>Counts, and runs its body for each number. In the designer: <c>Elsa.For</c>.</summary>
[Activity("Elsa", "For", "Looping", Description = "Counts, and runs an activity for each number.")]
public sealed class For : Container
{
    /// <summary>The first number; 0 unless set.</summary>
    public Input<int> Start { get; init; } = 0;

    /// <summary>The last number; 0 unless set.</summary>
    public Input<int> End { get; init; } = 0;

    /// <summary>From one number to the next; 1 unless set; a negative one counts down.</summary>
    public Input<int> Step { get; init; } = 1;

    /// <summary>Whether the last number is counted too; true unless set.</summary>
    public Input<bool> OuterBoundInclusive { get; init; } = true;

    /// <summary>The number of the round.</summary>
    public Output<object?>? CurrentValue { get; init; }

    /// <summary>What each round runs.</summary>
    public Activity? Body { get; init; }

    /// <inheritdoc/>
    public override bool TakesBreak => true;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) => ValueTask.FromResult(Next(context));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(context.IsBreaking ? ActivityResult.Done : Next(context));

    private ActivityResult Next(ActivityContext context)
    {
        var place = context.State<LoopPlace>();
        var number = NumberOf(context, place.Rounds);
        if (!IsWithin(context, number))
        {
            return ActivityResult.Done;
        }

        place.Rounds++;
        context.Set(CurrentValue, number);

        // Elsa's loop without a body rests for ever; the validator refuses to publish one.
        return Body is null
            ? ActivityResult.Waiting
            : new ActivityResult.Scheduled(
                [new ScheduledChild(Body) { Variables = LoopVariables.Of(number) }]);
    }

    // Elsa's number goes round to the other end of its type there, and the loop hardly ever ends.
    private int NumberOf(ActivityContext context, long round)
    {
        var number = context.Get(Start) + (round * context.Get(Step));
        return number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new ActivityFailedException($"The next number is {number}, which is no Int32.");
    }

    private bool IsWithin(ActivityContext context, int number)
    {
        var end = context.Get(End);
        return number == end
            ? context.Get(OuterBoundInclusive)
            : number < end == context.Get(Step) >= 0;
    }
}
