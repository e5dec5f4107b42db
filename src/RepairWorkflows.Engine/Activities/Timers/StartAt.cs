namespace RepairWorkflows.Engine.Activities.Timers;

/// <summary>Rests until an instant; goes on at once when it has passed. In the designer: <c>Elsa.StartAt</c>.</summary>
[Activity(
    "Elsa", "StartAt", "Timers", DisplayName = "Start at", Kind = ActivityKind.Trigger,
    Description = "Rests until an instant, or starts a workflow then.")]
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

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<Bookmark>> GetTriggersAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        var at = context.Get(DateTime);
        return ValueTask.FromResult<IReadOnlyList<Bookmark>>(
            [new Bookmark { Name = Type, DueAt = at, Payload = new() { ["ExecuteAt"] = at } }]);
    }
}
