namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>
/// Puts a token on each arrow that is followed, and asks the target's merge mode whether the target runs.
/// </summary>
internal sealed class TokenFlow(FlowGraph graph, ActivityContext context, JoinModes joins)
    : FlowRules(graph, context, joins)
{
    private List<FlowToken> Tokens => Memory.Tokens;

    public override ActivityResult Completed(ChildEvent child)
    {
        if (child.Activity.IsTerminal)
        {
            Tokens.Clear();
            return ActivityResult.Done;
        }

        var next = Follow(child, consume: true);
        DropBlocksOfEndedBranches();
        var isIdle = next.Children.Count == 0 && HasNothingToDo() && !Tokens.Exists(token => token.IsPending);
        Tokens.RemoveAll(token => token.To == child.Activity.Id && token.IsConsumed);
        return isIdle ? ActivityResult.Done : next;
    }

    public override ActivityResult Emitted(ChildEvent child) => Follow(child, consume: false);

    public override ActivityResult Canceled(ChildEvent child)
    {
        Tokens.RemoveAll(token => token.From == child.Activity.Id || token.To == child.Activity.Id);
        DropBlocksOfEndedBranches();
        return HasNothingToDo() ? ActivityResult.Done : ActivityResult.Waiting;
    }

    // A raced target, like a join, ends the branches it did not wait for at the moment it runs.
    public override IReadOnlyList<string> Starting(Activity child) =>
        MergeModes.Of(child) == MergeMode.Race ? OpenAncestors(child) : base.Starting(child);

    private ActivityResult.Scheduled Follow(ChildEvent child, bool consume)
    {
        var active = Graph.Outbound(child.Activity).Where(arrow => child.Follows(arrow.Port)).ToList();
        Tokens.AddRange(active.Select(arrow => NewToken(arrow, isBlocked: false)));
        foreach (var token in Tokens.Where(token => consume && token.To == child.Activity.Id && token.IsPending))
        {
            token.IsConsumed = true;
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
            ? ModeOf(join) == FlowJoinMode.WaitAny ? MergeMode.Race : MergeMode.Merge
            : MergeModes.Of(arrow.Target);
        switch (mode)
        {
            case MergeMode.Merge:
                return HasTokenOnEach(Graph.ForwardInbound(arrow.Target));
            case MergeMode.Converge:
                return HasTokenOnEach(Graph.Inbound(arrow.Target));
            case MergeMode.Race:
                canceled.AddRange(OpenAncestors(arrow.Target));
                return WinsRace(arrow, child, isCascade: false);
            case MergeMode.Cascade:
                return WinsRace(arrow, child, isCascade: true);
            default:
                return !IsPredecessorToCome(arrow, child);
        }
    }

    // One step back only: a predecessor of the target is still to come when a token waits at that predecessor. The
    // child that speaks is done, or speaks without ending, and is not waited for.
    private bool IsPredecessorToCome(Arrow arrow, ChildEvent child) =>
        Graph.ForwardInbound(arrow.Target).Any(inbound =>
            inbound.Source != child.Activity
            && Tokens.Exists(token => token.To == inbound.Source.Id && token.IsPending));

    private bool HasTokenOnEach(IReadOnlyList<Arrow> arrows) =>
        arrows.Count <= 1
        || arrows.All(arrow => Tokens.Exists(token => token.IsPending && IsOn(token, arrow)));

    private bool WinsRace(Arrow arrow, ChildEvent child, bool isCascade)
    {
        if (Tokens.Find(token => token is { IsBlocked: true, IsConsumed: false } && IsOn(token, arrow)) is { } blocked)
        {
            blocked.IsConsumed = true;
            if (!isCascade)
            {
                // The late branch has ended here. A cascade keeps its token, and so never ends, as on Elsa's server.
                Tokens.RemoveAll(token => token == blocked || (token.IsPending && IsOn(token, arrow)));
            }

            return false;
        }

        Tokens.AddRange(Graph.ForwardInbound(arrow.Target)
            .Where(inbound => inbound.Source != child.Activity)
            .Select(inbound => NewToken(inbound, isBlocked: true)));
        return true;
    }

    // A block waits for the loser of one round; left behind, it would swallow the winner of the next.
    private void DropBlocksOfEndedBranches()
    {
        if (Tokens.Exists(token => token.IsBlocked))
        {
            Tokens.RemoveAll(token => token.IsBlocked && !IsCascade(token.To) && !IsUnderWay(token.From));
        }
    }

    private bool IsCascade(string id) => Graph.Find(id) is { } target && MergeModes.Of(target) == MergeMode.Cascade;

    private bool IsUnderWay(string source)
    {
        if (Graph.Find(source) is not { } last)
        {
            return false;
        }

        var before = Graph.Ancestors(last);
        return Context.Children.Any(child => child.Activity == last || before.Contains(child.Activity))
            || Tokens.Exists(token => token.IsPending
                && Graph.Find(token.To) is { } target && (target == last || before.Contains(target)));
    }

    private static FlowToken NewToken(Arrow arrow, bool isBlocked) =>
        new() { From = arrow.Source.Id, Port = arrow.Port, To = arrow.Target.Id, IsBlocked = isBlocked };

    private static bool IsOn(FlowToken token, Arrow arrow) =>
        token.From == arrow.Source.Id && token.To == arrow.Target.Id && token.Port == arrow.Port;
}
