namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>Decides what runs next in one execution of a flowchart.</summary>
/// <param name="graph">The arrows.</param>
/// <param name="context">The flowchart's execution.</param>
internal readonly struct TokenFlow(FlowGraph graph, ActivityContext context)
{
    private readonly FlowTokens _state = context.State<FlowTokens>();

    public ActivityResult Completed(ChildEvent child)
    {
        if (child.Activity.IsTerminal)
        {
            _state.Tokens.Clear();
            return ActivityResult.Done;
        }

        var next = Follow(child, consume: true);
        var result = next.Children.Count == 0 && IsIdle() ? ActivityResult.Done : next;
        _state.Tokens.RemoveAll(token => token.To == child.Activity.Id && (token.IsConsumed || token.IsBlocked));
        return result;
    }

    public ActivityResult Emitted(ChildEvent child) => Follow(child, consume: false);

    public ActivityResult Canceled(ChildEvent child)
    {
        _state.Tokens.RemoveAll(token => token.From == child.Activity.Id || token.To == child.Activity.Id);
        return context.HasQueuedWork || HasUnfinishedChild() ? ActivityResult.Waiting : ActivityResult.Done;
    }

    // A join, and a raced target, ends the branches it did not wait for at the moment it runs.
    public IReadOnlyList<string> Starting(Activity child) =>
        child is FlowJoin || MergeModes.Of(child) == MergeMode.Race ? RunningAncestors(child) : [];

    private ActivityResult.Scheduled Follow(ChildEvent child, bool consume)
    {
        var active = graph.Outbound(child.Activity).Where(arrow => child.Follows(arrow.Port)).ToList();
        _state.Tokens.AddRange(active.Select(NewToken));
        if (consume)
        {
            foreach (var token in _state.Tokens.Where(token => token.To == child.Activity.Id && token.IsPending))
            {
                token.IsConsumed = true;
            }
        }

        List<ScheduledChild> scheduled = [];
        List<string> canceled = [];
        foreach (var arrow in active)
        {
            if (Admits(arrow, child, canceled))
            {
                scheduled.Add(new ScheduledChild(arrow.Target));
            }
        }

        return new ActivityResult.Scheduled(scheduled) { Cancel = canceled };
    }

    private bool Admits(Arrow arrow, ChildEvent child, List<string> canceled)
    {
        var mode = arrow.Target is FlowJoin join
            ? join.IsRace(context) ? MergeMode.Race : MergeMode.Merge
            : MergeModes.Of(arrow.Target);
        switch (mode)
        {
            case MergeMode.Merge:
                return HasTokenOnEach(graph.ForwardInbound(arrow.Target));
            case MergeMode.Converge:
                return HasTokenOnEach(graph.Inbound(arrow.Target));
            case MergeMode.Race:
                canceled.AddRange(RunningAncestors(arrow.Target));
                return WinsRace(arrow, child);
            case MergeMode.Cascade:
                return WinsRace(arrow, child);
            default:
                return !IsPredecessorToCome(arrow, child);
        }
    }

    // One step back only: a predecessor of the target is still to come when a token waits at that predecessor. The
    // child that speaks is done, or speaks without ending, and is not waited for.
    private bool IsPredecessorToCome(Arrow arrow, ChildEvent child)
    {
        foreach (var inbound in graph.ForwardInbound(arrow.Target))
        {
            if (inbound.Source != child.Activity
                && _state.Tokens.Exists(token => token.To == inbound.Source.Id && token.IsPending))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasTokenOnEach(IReadOnlyList<Arrow> arrows)
    {
        var tokens = _state.Tokens;
        return arrows.Count <= 1 || arrows.All(arrow => tokens.Exists(token => token.IsPending && IsOn(token, arrow)));
    }

    private bool WinsRace(Arrow arrow, ChildEvent child)
    {
        var waiting = _state.Tokens.Find(
            token => token is { IsBlocked: true, IsConsumed: false } && IsOn(token, arrow));
        if (waiting is { } blocked)
        {
            blocked.IsConsumed = true;
            _state.Tokens.RemoveAll(token => token.IsPending && IsOn(token, arrow));
            return false;
        }

        _state.Tokens.AddRange(graph.ForwardInbound(arrow.Target)
            .Where(inbound => inbound.Source != child.Activity)
            .Select(inbound => new FlowToken
            {
                From = inbound.Source.Id,
                Port = inbound.Port,
                To = inbound.Target.Id,
                IsBlocked = true,
            }));
        return true;
    }

    private List<string> RunningAncestors(Activity target)
    {
        var ancestors = graph.Ancestors(target);
        return [.. context.Children
            .Where(child => child.Status == ActivityStatus.Running && ancestors.Contains(child.Activity))
            .Select(child => child.ExecutionId)];
    }

    private bool IsIdle() =>
        !context.HasQueuedWork && !HasUnfinishedChild() && !_state.Tokens.Exists(token => token.IsPending);

    private bool HasUnfinishedChild() =>
        context.Children.Any(child => child.Status is ActivityStatus.Running or ActivityStatus.Faulted);

    private static FlowToken NewToken(Arrow arrow) =>
        new() { From = arrow.Source.Id, Port = arrow.Port, To = arrow.Target.Id };

    private static bool IsOn(FlowToken token, Arrow arrow) =>
        token.From == arrow.Source.Id && token.To == arrow.Target.Id && token.Port == arrow.Port;
}
