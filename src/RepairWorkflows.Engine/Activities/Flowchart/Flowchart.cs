namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>
/// Runs activities along arrows, by tokens: an arrow whose outcome was given puts a token on its target, and the
/// target's merge mode says whether it runs. In the designer: <c>Elsa.Flowchart</c>.
/// </summary>
[Activity("Elsa", "Flowchart", "Flow", Description = "Runs activities along arrows.")]
public sealed class Flowchart : Container
{
    private FlowStarts _starts = null!;

    /// <summary>What it runs.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>Its arrows; the order decides in which order targets are queued.</summary>
    public IReadOnlyList<Connection> Connections { get; init; } = [];

    /// <inheritdoc/>
    protected internal override void OnRead() => _starts = new FlowStarts(Activities, CheckedConnections());

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var start = _starts.StartOf(context.TriggerActivityId);
        return ValueTask.FromResult(start is null
            ? ActivityResult.Done
            : new ActivityResult.Scheduled([new ScheduledChild(start)]));
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(FlowOf(context).Completed(child));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildEmittedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(FlowOf(context).Emitted(child));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCanceledAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(FlowOf(context).Canceled(child));

    /// <inheritdoc/>
    public override IReadOnlyList<string> OnChildStarting(ActivityContext context, Activity child) =>
        FlowOf(context).Starting(child);

    private TokenFlow FlowOf(ActivityContext context) =>
        new(_starts.GraphFrom(context.TriggerActivityId), context);

    // An arrow to nowhere is dropped in today's form and refused in the flat one, as an Elsa server does.
    private List<Connection> CheckedConnections()
    {
        var ids = Activities.Select(activity => activity.Id).ToHashSet();
        foreach (var connection in Connections.Where(arrow => arrow.IsFlat))
        {
            if (!ids.Contains(connection.Source) || !ids.Contains(connection.Target))
            {
                var message = $"The connection from '{connection.Source}' to '{connection.Target}' has a missing end.";
                throw new InvalidRequestException(
                    EngineErrors.DefinitionInvalid, message,
                    [new FieldError($"{Id}.connections", "definition.connection-without-end", message)]);
            }
        }

        return [.. Connections.Where(arrow => ids.Contains(arrow.Source) && ids.Contains(arrow.Target)).Distinct()];
    }
}

/// <summary>How a target decides whether an arriving token runs it.</summary>
internal enum MergeMode
{
    /// <summary>Runs unless a direct predecessor is still to come.</summary>
    Stream,

    /// <summary>Runs once every forward arrow has brought a token.</summary>
    Merge,

    /// <summary>Runs once every arrow, backward ones included, has brought a token.</summary>
    Converge,

    /// <summary>The first token runs it and ends the other branches; theirs are swallowed.</summary>
    Race,

    /// <summary>As a race, without ending the other branches.</summary>
    Cascade,
}
