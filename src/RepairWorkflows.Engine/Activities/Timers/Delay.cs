namespace RepairWorkflows.Engine.Activities.Timers;

/// <summary>Rests its branch for a fixed time. In the designer: <c>Elsa.Delay</c>.</summary>
/// <remarks>The wait is a stored bookmark with a timer: it holds no thread and survives a restart.</remarks>
[Activity("Elsa", "Delay", "Timers", Description = "Rests for a fixed time.")]
public sealed class Delay : Activity
{
    /// <summary>How long to rest; one minute unless set; zero or less is due at once.</summary>
    public Input<TimeSpan> TimeSpan { get; init; } = System.TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ActivityResult.WaitFor(Rest.Until(context.Now + context.Get(TimeSpan), Type)));
}
