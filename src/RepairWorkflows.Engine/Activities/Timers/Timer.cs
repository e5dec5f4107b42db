namespace RepairWorkflows.Engine.Activities.Timers;

/// <summary>Rests for an interval. In the designer: <c>Elsa.Timer</c>.</summary>
[Activity(
    "Elsa", "Timer", "Timers", Kind = ActivityKind.Trigger,
    Description = "Rests for an interval, or starts a workflow each time one is over.")]
public sealed class Timer : Activity
{
    /// <summary>How long; one minute unless set.</summary>
    public Input<TimeSpan> Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(context.IsTrigger
            ? ActivityResult.Done
            : ActivityResult.WaitFor(Rest.Until(context.Now + context.Get(Interval), Type)));

    /// <inheritdoc/>
    /// <remarks>
    /// The first firing comes one interval after publishing, each further one an interval after the one before; an
    /// interval of nothing never fires.
    /// </remarks>
    public override ValueTask<IReadOnlyList<Bookmark>> GetTriggersAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        var interval = context.Get(Interval);
        return ValueTask.FromResult<IReadOnlyList<Bookmark>>(
        [
            new Bookmark
            {
                Name = Type,
                DueAt = interval > TimeSpan.Zero ? context.Now + interval : null,
                IsBurned = false,
                Payload = new() { ["StartAt"] = context.Now + interval, [nameof(Interval)] = interval.ToString("c") },
            },
        ]);
    }
}
