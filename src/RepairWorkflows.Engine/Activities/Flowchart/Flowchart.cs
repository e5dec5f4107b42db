using System.Text.Json;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>
/// Runs activities along arrows, by tokens or by counting (<see cref="FlowchartExecutionMode"/>). In the designer:
/// <c>Elsa.Flowchart</c>.
/// </summary>
[Activity("Elsa", "Flowchart", "Flow", Description = "Runs activities along arrows.")]
public sealed class Flowchart : Container
{
    private FlowStarts _starts = null!;
    private List<FlowJoin> _computedJoins = [];

    /// <summary>What it runs.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>Its arrows; the order decides in which order targets are queued.</summary>
    public IReadOnlyList<Connection> Connections { get; init; } = [];

    /// <inheritdoc/>
    /// <remarks>
    /// An arrow to nowhere is dropped in today's form and refused in the flat one, as by an Elsa server.
    /// </remarks>
    protected internal override IEnumerable<FieldError> Check(string path) => ArrowsToNowhere(path, areFlat: true);

    /// <summary>The arrows of one form that lack an end among its activities.</summary>
    /// <param name="path">Its place, to begin that of the arrow with.</param>
    /// <param name="areFlat">Which form.</param>
    internal IEnumerable<FieldError> ArrowsToNowhere(string path, bool areFlat)
    {
        var ids = Activities.Select(activity => activity.Id).ToHashSet();
        return Connections.Index()
            .Where(arrow => arrow.Item.IsFlat == areFlat
                && !(ids.Contains(arrow.Item.Source) && ids.Contains(arrow.Item.Target)))
            .Select(arrow => new FieldError(
                $"{path}.connections[{arrow.Index}]", "definition.connection-without-end",
                $"'{path}.connections[{arrow.Index}]': expected the ids of two activities of '{Id}', found "
                + $"'{arrow.Item.Source}' and '{arrow.Item.Target}'{(areFlat ? "" : "; it is left out")}.")
            {
                Reason = areFlat ? null : "left-out",
                Values = [$"{path}.connections[{arrow.Index}]", Id, arrow.Item.Source, arrow.Item.Target],
            });
    }

    /// <inheritdoc/>
    protected internal override void OnRead()
    {
        _starts = new FlowStarts(Activities, KnownConnections());
        _computedJoins = [.. Activities.OfType<FlowJoin>().Where(JoinModes.IsComputed)];
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var start = _starts.StartOf(context.TriggerActivityId);
        return ValueTask.FromResult(start is null
            ? ActivityResult.Done
            : new ActivityResult.Scheduled([new ScheduledChild(start)]));
    }

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        (await RulesAsync(context, cancellationToken)).Completed(child);

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> OnChildEmittedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        (await RulesAsync(context, cancellationToken)).Emitted(child);

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> OnChildCanceledAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        (await RulesAsync(context, cancellationToken)).Canceled(child);

    /// <inheritdoc/>
    public override IReadOnlyList<string> OnChildStarting(ActivityContext context, Activity child) =>
        Rules(context, new JoinModes(context, new Dictionary<FlowJoin, FlowJoinMode>())).Starting(child);

    /// <summary>Whether several arrows lead to a step.</summary>
    internal bool IsJoin(string activityId) => KnownConnections().Count(arrow => arrow.Target == activityId) > 1;

    private async ValueTask<FlowRules> RulesAsync(ActivityContext context, CancellationToken cancellationToken) =>
        Rules(context, await JoinModes.ReadAsync(context, _computedJoins, cancellationToken));

    private FlowRules Rules(ActivityContext context, JoinModes joins)
    {
        var graph = _starts.GraphFrom(context.TriggerActivityId);
        return context.FlowchartMode == FlowchartExecutionMode.CounterBased
            ? new CounterFlow(graph, context, joins)
            : new TokenFlow(graph, context, joins);
    }

    /// <summary>The step it begins with unless a stimulus starts another; null when it is empty.</summary>
    public Activity? First => _starts.StartOf(null);

    /// <summary>The arrows that have both ends, whatever form they came in.</summary>
    public IReadOnlyList<Connection> KnownConnections()
    {
        var ids = Activities.Select(activity => activity.Id).ToHashSet();
        return [.. Connections.Concat(ParkedConnections())
            .Where(arrow => ids.Contains(arrow.Source) && ids.Contains(arrow.Target)).Distinct()];
    }

    // An Elsa server puts the arrows of activities it does not know aside, and back once it knows them.
    private IEnumerable<Connection> ParkedConnections() =>
        Definition.CustomProperties.Entries("notFoundConnections")
            .Select(connection => connection.Deserialize<Connection>()!);
}
