namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>
/// Counts how often each step and arrow has been visited: a step runs once all arrows that lead forward to it have been
/// visited more often than the step itself. A way not taken is visited too, as one that nobody followed.
/// </summary>
internal sealed class CounterFlow(FlowGraph graph, ActivityContext context, JoinModes joins)
    : FlowRules(graph, context, joins)
{
    // Kept with the child's execution, so that a rest does not lose it.
    private const string CameBack = "back";

    private readonly List<ScheduledChild> _next = [];
    private readonly List<string> _ended = [];

    private FlowVisits Visits => Memory.Visits ??= new FlowVisits();

    public override ActivityResult Completed(ChildEvent child)
    {
        if (child.Activity.IsTerminal)
        {
            return ActivityResult.Done;
        }

        Leave(child.Activity, child.Follows, isVisit: child.Tag != CameBack);
        return Result();
    }

    // A branch that was called off counts as one that nobody followed: who waits for it goes on.
    public override ActivityResult Canceled(ChildEvent child)
    {
        Leave(child.Activity, _ => false, isVisit: child.Tag != CameBack);
        return Result();
    }

    // What a resting step gives off meanwhile is followed outside the counts: they are taken when it ends.
    public override ActivityResult Emitted(ChildEvent child)
    {
        _next.AddRange(Graph.Outbound(child.Activity)
            .Where(arrow => child.Follows(arrow.Port))
            .Select(arrow => new ScheduledChild(arrow.Target, CameBack)));
        return Result();
    }

    private ActivityResult Result() =>
        _next.Count == 0 && HasNothingToDo()
            ? ActivityResult.Done
            : new ActivityResult.Scheduled(_next) { Cancel = _ended };

    private void Leave(Activity activity, Func<string?, bool> follows, bool isVisit)
    {
        if (isVisit)
        {
            Visits.Activities[activity.Id] = CountOf(activity) + 1;
        }

        foreach (var arrow in Graph.Outbound(activity))
        {
            var visits = VisitsOf(arrow);
            visits.Count++;
            visits.WasFollowed = follows(arrow.Port);
            if (Graph.IsForward(arrow))
            {
                Arrive(arrow);
            }
            else if (visits.WasFollowed)
            {
                GoBack(arrow);
            }
        }
    }

    private void GoBack(Arrow arrow)
    {
        if (!Graph.IsOnEveryWayTo(arrow.Source, arrow.Target))
        {
            throw new RuleViolationException(
                EngineErrors.BackwardConnectionInvalid,
                $"Invalid backward connection: Every path from the source ('{arrow.Source.Id}') must go through the "
                + $"target ('{arrow.Target.Id}') when tracing back to the start.");
        }

        _next.Add(new ScheduledChild(arrow.Target, CameBack));
    }

    private void Arrive(Arrow arrow)
    {
        var mode = arrow.Target is FlowJoin join ? ModeOf(join) : FlowJoinMode.WaitAllActive;
        if (mode == FlowJoinMode.WaitAny)
        {
            ArriveAtRace(arrow);
        }
        else if (IsVisitedByAll(arrow.Target))
        {
            var inbound = Graph.ForwardInbound(arrow.Target);
            Take(arrow.Target, mode == FlowJoinMode.WaitAll ? inbound.All(WasFollowed) : inbound.Any(WasFollowed));
        }
    }

    private void ArriveAtRace(Arrow arrow)
    {
        var target = arrow.Target;
        if (VisitsOf(arrow).Count <= CountOf(target) || IsUnderWay(target))
        {
            return;
        }

        // Only what was followed in this round: the winner of an earlier one must not win this one too.
        if (Graph.ForwardInbound(target).Any(inbound => IsNew(inbound) && WasFollowed(inbound)))
        {
            Take(target, isFollowed: true);
            _ended.AddRange(OpenAncestors(target));
        }
        else if (IsVisitedByAll(target))
        {
            Take(target, isFollowed: false);
        }
    }

    private void Take(Activity target, bool isFollowed)
    {
        if (isFollowed)
        {
            _next.Add(new ScheduledChild(target));
        }
        else
        {
            Leave(target, _ => false, isVisit: true);
        }
    }

    private bool IsUnderWay(Activity target) =>
        _next.Exists(child => child.Activity == target) || Context.IsQueued(target) || IsRunning(target);

    private bool IsVisitedByAll(Activity target) => Graph.ForwardInbound(target).All(IsNew);

    private bool IsNew(Arrow arrow) => VisitsOf(arrow).Count > CountOf(arrow.Target);

    private bool WasFollowed(Arrow arrow) => VisitsOf(arrow).WasFollowed;

    private int CountOf(Activity activity) => Visits.Activities.GetValueOrDefault(activity.Id);

    private ArrowVisits VisitsOf(Arrow arrow)
    {
        var all = Visits.Arrows;
        return all.TryGetValue(arrow.Key, out var known) ? known : all[arrow.Key] = new ArrowVisits();
    }
}
