namespace RepairWorkflows.Engine.Activities.Events;

/// <summary>
/// Sends an event and goes on; it is heard once the burst is committed. In the designer: <c>Elsa.PublishEvent</c>.
/// </summary>
[Activity("Elsa", "PublishEvent", "Primitives", DisplayName = "Publish event", Description = "Sends an event.")]
public sealed class PublishEvent : Activity
{
    /// <summary>Which event; upper and lower case count.</summary>
    public Input<string>? EventName { get; init; }

    /// <summary>Only rests stored under this id hear it; all unless set.</summary>
    public Input<string>? CorrelationId { get; init; }

    /// <summary>Whether only this instance hears it. False unless set.</summary>
    public Input<bool>? IsLocalEvent { get; init; }

    /// <summary>What it brings.</summary>
    public Input<object>? Payload { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Workflows.Publish(
            context.Get(EventName) ?? throw new ActivityFailedException("EventName is required."),
            context.Get(CorrelationId), context.Get(IsLocalEvent), context.Get(Payload));
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
