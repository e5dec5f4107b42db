using System.Collections.Concurrent;

namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>
/// A flowchart's arrows as seen from where it starts: which lead forward, and which back into a loop.
/// </summary>
internal sealed class FlowGraph
{
    private readonly Activity _start;
    private readonly Dictionary<string, Activity> _byId;
    private readonly Dictionary<Activity, List<Arrow>> _outbound = [];
    private readonly Dictionary<Activity, List<Arrow>> _inbound = [];
    private readonly Dictionary<Activity, List<Arrow>> _forwardInbound = [];
    private readonly HashSet<Arrow> _forward = [];
    private readonly ConcurrentDictionary<Activity, IReadOnlySet<Activity>> _ancestors = [];

    public FlowGraph(Activity start, IReadOnlyList<Activity> activities, IReadOnlyList<Connection> connections)
    {
        _start = start;
        _byId = activities.ToDictionary(activity => activity.Id);
        foreach (var connection in connections)
        {
            var arrow = new Arrow(
                _byId[connection.Source], connection.SourcePort, _byId[connection.Target], connection);
            Add(_outbound, arrow.Source, arrow);
            Add(_inbound, arrow.Target, arrow);
        }

        WalkForward();
    }

    public Activity? Find(string id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<Arrow> Outbound(Activity activity) => _outbound.GetValueOrDefault(activity) ?? [];

    public IReadOnlyList<Arrow> Inbound(Activity activity) => _inbound.GetValueOrDefault(activity) ?? [];

    public IReadOnlyList<Arrow> ForwardInbound(Activity activity) => _forwardInbound.GetValueOrDefault(activity) ?? [];

    /// <summary>Whether an arrow that can be reached from the start closes no circle.</summary>
    public bool IsForward(Arrow arrow) => _forward.Contains(arrow);

    /// <summary>Everything from which a forward path leads to <paramref name="activity"/>.</summary>
    public IReadOnlySet<Activity> Ancestors(Activity activity) =>
        _ancestors.GetOrAdd(activity, static (key, graph) => graph.Collect(key, without: null), this);

    /// <summary>
    /// Whether every forward path from the start to <paramref name="activity"/> passes <paramref name="gate"/>.
    /// </summary>
    public bool IsOnEveryWayTo(Activity activity, Activity gate) =>
        activity == gate || (activity != _start && !Collect(activity, without: gate).Contains(_start));

    private HashSet<Activity> Collect(Activity activity, Activity? without)
    {
        HashSet<Activity> found = [];
        Stack<Activity> open = new([activity]);
        while (open.TryPop(out var next))
        {
            foreach (var source in ForwardInbound(next).Select(arrow => arrow.Source))
            {
                if (source != without && found.Add(source))
                {
                    open.Push(source);
                }
            }
        }

        return found;
    }

    // Breadth first, arrows in drawn order: one that would close a circle among those accepted before leads back.
    private void WalkForward()
    {
        HashSet<Activity> seen = [_start];
        Queue<Activity> open = new(seen);
        while (open.TryDequeue(out var activity))
        {
            foreach (var arrow in Outbound(activity))
            {
                if (arrow.Target != activity && !Collect(activity, without: null).Contains(arrow.Target))
                {
                    _forward.Add(arrow);
                    Add(_forwardInbound, arrow.Target, arrow);
                }

                if (seen.Add(arrow.Target))
                {
                    open.Enqueue(arrow.Target);
                }
            }
        }
    }

    private static void Add(Dictionary<Activity, List<Arrow>> lists, Activity key, Arrow arrow)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(arrow);
    }
}

/// <summary>An arrow with its ends found.</summary>
internal sealed record Arrow(Activity Source, string? Port, Activity Target, Connection Connection)
{
    /// <summary>Tells the arrow from all others of its flowchart.</summary>
    public string Key { get; } =
        $"{Source.Id}{PortOf(Port)}->{Target.Id}{PortOf(Connection.TargetPort)}";

    private static string PortOf(string? port) => string.IsNullOrEmpty(port) ? "" : $":{port}";
}
