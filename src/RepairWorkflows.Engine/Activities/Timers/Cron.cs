using Cronos;

namespace RepairWorkflows.Engine.Activities.Timers;

/// <summary>Rests until the next instant of a plan. In the designer: <c>Elsa.Cron</c>.</summary>
[Activity("Elsa", "Cron", "Timers", Description = "Rests until the next instant of a plan.")]
public sealed class Cron : Activity
{
    /// <summary>The plan: six fields, seconds first, in UTC.</summary>
    public Input<string>? CronExpression { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var plan = Cronos.CronExpression.Parse(context.Get(CronExpression) ?? string.Empty, CronFormat.IncludeSeconds);
        var next = plan.GetNextOccurrence(context.Now, TimeZoneInfo.Utc);
        context.Note("ExecuteAt", next);
        return ValueTask.FromResult(context.IsTrigger
            ? ActivityResult.Done
            : next is { } at ? ActivityResult.WaitFor(Rest.Until(at, Type)) : ActivityResult.Waiting);
    }
}
