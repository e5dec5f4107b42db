using System.Collections.Concurrent;

namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>Where a flowchart begins, and its graph seen from there.</summary>
internal sealed class FlowStarts(IReadOnlyList<Activity> activities, IReadOnlyList<Connection> connections)
{
    private readonly ConcurrentDictionary<Activity, FlowGraph> _graphs = new();
    private readonly Activity? _drawnStart = FindStart(activities, connections);

    /// <summary>
    /// The step that a stimulus started, when it is one of these; else the drawn start; null when empty.
    /// </summary>
    public Activity? StartOf(string? triggerActivityId) =>
        (triggerActivityId is null ? null : activities.FirstOrDefault(
            step => step.Id == triggerActivityId)) ?? _drawnStart;

    public FlowGraph GraphFrom(string? triggerActivityId) =>
        _graphs.GetOrAdd(
            StartOf(triggerActivityId)!,
            static (start, drawing) => new FlowGraph(start, drawing.Activities, drawing.Connections),
            (Activities: activities, Connections: connections));

    private static Activity? FindStart(IReadOnlyList<Activity> activities, IReadOnlyList<Connection> connections)
    {
        var targets = connections.Select(connection => connection.Target).ToHashSet();
        return activities.FirstOrDefault(activity => activity is Start)
            ?? activities.FirstOrDefault(activity => activity.Definition.CanStartWorkflow)
            ?? activities.FirstOrDefault(activity => !targets.Contains(activity.Id))
            ?? (activities.Count > 0 ? activities[0] : null);
    }
}
