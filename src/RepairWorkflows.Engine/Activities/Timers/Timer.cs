namespace RepairWorkflows.Engine.Activities.Timers;

/// <summary>Rests for an interval. In the designer: <c>Elsa.Timer</c>.</summary>
[Activity("Elsa", "Timer", "Timers", Description = "Rests for an interval.")]
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
}
