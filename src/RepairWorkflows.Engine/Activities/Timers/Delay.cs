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

/// <summary>Makes the bookmarks of timers.</summary>
internal static class Rest
{
    public static Bookmark Until(DateTimeOffset at, string name) =>
        new() { Name = name, DueAt = at, IsLocal = true, Payload = new() { ["ResumeAt"] = at } };
}
