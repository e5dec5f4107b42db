namespace RepairWorkflows.Engine.Activities.Timers;

/// <summary>Rests until an instant; goes on at once when it has passed. In the designer: <c>Elsa.StartAt</c>.</summary>
[Activity("Elsa", "StartAt", "Timers", DisplayName = "Start at", Description = "Rests until an instant.")]
public sealed class StartAt : Activity
{
    /// <summary>The instant.</summary>
    public Input<DateTimeOffset>? DateTime { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var at = context.Get(DateTime);
        context.Note("Executed At", context.Now);
        return ValueTask.FromResult(context.IsTrigger || at <= context.Now
            ? ActivityResult.Done
            : ActivityResult.WaitFor(Rest.Until(at, Type)));
    }
}
