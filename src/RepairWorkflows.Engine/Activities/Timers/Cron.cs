using Cronos;

namespace RepairWorkflows.Engine.Activities.Timers;

/// <summary>Rests until the next instant of a plan. In the designer: <c>Elsa.Cron</c>.</summary>
[Activity(
    "Elsa", "Cron", "Timers", Kind = ActivityKind.Trigger,
    Description = "Rests until the next instant of a plan, or starts a workflow at each.")]
public sealed class Cron : Activity
{
    /// <summary>The plan: six fields, seconds first, in UTC.</summary>
    public Input<string>? CronExpression { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var next = Next(context);
        context.Note("ExecuteAt", next);
        return ValueTask.FromResult(context.IsTrigger
            ? ActivityResult.Done
            : next is { } at ? ActivityResult.WaitFor(Rest.Until(at, Type)) : ActivityResult.Waiting);
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<Bookmark>> GetTriggersAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Bookmark>>(
        [
            new Bookmark
            {
                Name = Type,
                DueAt = Next(context),
                IsBurned = false,
                Payload = new() { [nameof(CronExpression)] = context.Get(CronExpression) },
            },
        ]);

    private DateTimeOffset? Next(ActivityContext context) =>
        Cronos.CronExpression.Parse(context.Get(CronExpression)!, CronFormat.IncludeSeconds)
            .GetNextOccurrence(context.Now, TimeZoneInfo.Utc);
}
