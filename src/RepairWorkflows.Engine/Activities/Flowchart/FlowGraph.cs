namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>
/// A flowchart's arrows as seen from where it starts: which lead forward, and which back into a loop.
/// </summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<Activity, List<Arrow>> _outbound = [];
    private readonly Dictionary<Activity, List<Arrow>> _inbound = [];
    private readonly Dictionary<Activity, List<Arrow>> _forwardInbound = [];
    private readonly Dictionary<Activity, HashSet<Activity>> _ancestors = [];

    public FlowGraph(Activity start, IReadOnlyList<Activity> activities, IReadOnlyList<Connection> connections)
    {
        var byId = activities.ToDictionary(activity => activity.Id);
        foreach (var connection in connections)
        {
            var arrow = new Arrow(byId[connection.Source], connection.SourcePort, byId[connection.Target], connection);
            Add(_outbound, arrow.Source, arrow);
            Add(_inbound, arrow.Target, arrow);
        }

        WalkFrom(start);
    }

    public IReadOnlyList<Arrow> Outbound(Activity activity) => _outbound.GetValueOrDefault(activity) ?? [];

    public IReadOnlyList<Arrow> Inbound(Activity activity) => _inbound.GetValueOrDefault(activity) ?? [];

    public IReadOnlyList<Arrow> ForwardInbound(Activity activity) => _forwardInbound.GetValueOrDefault(activity) ?? [];

    /// <summary>Everything from which a forward path leads to <paramref name="activity"/>.</summary>
    public IReadOnlySet<Activity> Ancestors(Activity activity)
    {
        lock (_ancestors)
        {
            if (!_ancestors.TryGetValue(activity, out var known))
            {
                _ancestors[activity] = known = [];
                Collect(activity, known);
            }

            return known;
        }
    }

    private void Collect(Activity activity, HashSet<Activity> found)
    {
        Stack<Activity> open = new([activity]);
        while (open.TryPop(out var next))
        {
            foreach (var arrow in ForwardInbound(next).Where(arrow => found.Add(arrow.Source)))
            {
                open.Push(arrow.Source);
            }
        }
    }

    // Breadth first, arrows in drawn order: one that would close a circle among those accepted before leads back.
    private void WalkFrom(Activity start)
    {
        HashSet<Activity> seen = [start];
        Queue<Activity> open = new(seen);
        while (open.TryDequeue(out var activity))
        {
            foreach (var arrow in Outbound(activity))
            {
                if (!Reaches(arrow.Target, activity))
                {
                    Add(_forwardInbound, arrow.Target, arrow);
                }

                if (seen.Add(arrow.Target))
                {
                    open.Enqueue(arrow.Target);
                }
            }
        }
    }

    private bool Reaches(Activity from, Activity to)
    {
        HashSet<Activity> ancestors = [to];
        Collect(to, ancestors);
        return ancestors.Contains(from);
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
internal sealed record Arrow(Activity Source, string? Port, Activity Target, Connection Connection);
