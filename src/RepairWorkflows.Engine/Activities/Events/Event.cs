using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Activities.Events;

/// <summary>
/// Waits for an event by its exact name, or starts a workflow with it. In the designer: <c>Elsa.Event</c>.
/// </summary>
[Activity(
    "Elsa", "Event", "Primitives", Kind = ActivityKind.Trigger,
    Description = "Waits for an event, or starts a workflow with it.")]
public sealed class Event : Activity
{
    /// <summary>What stimuli call themselves.</summary>
    public const string StimulusName = "Elsa.Event";

    /// <summary>Which event; upper and lower case count.</summary>
    public Input<string>? EventName { get; init; }

    /// <summary>What the event brought; an empty object when it brought nothing.</summary>
    public Output<object>? Result { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (!context.IsTrigger)
        {
            return ValueTask.FromResult(ActivityResult.WaitFor(Awaited(context)));
        }

        context.Set(Result, context.TriggerInput ?? new Dictionary<string, object?>());
        return ValueTask.FromResult(ActivityResult.Done);
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ResumeAsync(
        ActivityContext context, Resumption resumption, CancellationToken cancellationToken)
    {
        context.Set(Result, resumption.Input ?? new Dictionary<string, object?>());
        return ValueTask.FromResult(ActivityResult.Done);
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<Bookmark>> GetTriggersAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Bookmark>>([Awaited(context)]);

    private Bookmark Awaited(ActivityContext context)
    {
        var name = context.Get(EventName) ?? string.Empty;
        return new Bookmark
        {
            Name = StimulusName,
            Key = name,
            Payload = new JsonObject
            {
                [nameof(
            EventName)] = name
            }
        };
    }
}
