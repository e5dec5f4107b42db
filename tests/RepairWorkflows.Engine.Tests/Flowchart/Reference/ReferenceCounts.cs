namespace RepairWorkflows.Engine.Tests.Flowchart.Reference;

/// <summary>The rules by counting.</summary>
internal sealed class ReferenceCounts(FlowDrawing drawing) : ReferenceFlow(drawing)
{
    private readonly Dictionary<string, int> _visits = [];
    private readonly Dictionary<FlowArrow, (int Count, bool Followed)> _arrows = [];
    private string? _busy;

    protected override bool EndsOthers(FlowStep step)
    {
        _busy = step.Kind == StepKind.Join ? step.Id : null;
        return step.Kind == StepKind.Join;
    }

    protected override void Next(ReferenceStep step, IReadOnlyList<string>? outcomes, List<string> toCancel)
    {
        _busy = null;
        Pass(step.Id, step.CameBack, port => outcomes is null ? port == "Done" : outcomes.Contains(port), toCancel);
    }

    protected override void Forget(ReferenceStep step)
    {
        List<string> ended = [];
        Pass(step.Id, step.CameBack, _ => false, ended);
        ended.ShouldBeEmpty("calling a branch off starts no race");
    }

    private void Pass(string id, bool cameBack, Predicate<string> isFollowed, List<string> toCancel)
    {
        _visits[id] = VisitsOf(id) + (cameBack ? 0 : 1);
        foreach (var arrow in Graph.Out(id))
        {
            var followed = isFollowed(arrow.Port);
            _arrows[arrow] = (CountOf(arrow) + 1, followed);
            if (Graph.IsForward(arrow))
            {
                Judge(arrow, toCancel);
            }
            else if (followed && Graph.HasWayRound(arrow.From, arrow.To))
            {
                throw new InvalidOperationException("An arrow leads back into a branch.");
            }
            else if (followed)
            {
                Queue.Add(new ReferenceStep(arrow.To, true));
            }
        }
    }

    private void Judge(FlowArrow arrow, List<string> toCancel)
    {
        var target = Graph.Step(arrow.To);
        var inbound = Graph.ForwardIn(target.Id);
        var fresh = inbound.Where(one => CountOf(one) > VisitsOf(target.Id)).ToList();
        var followed = fresh.Count(one => _arrows[one].Followed);
        var isRace = target is { Kind: StepKind.Join, Merge: "WaitAny" };
        var all = target is { Kind: StepKind.Join, Merge: "WaitAll" };
        var isUnderWay = _busy == target.Id || Queue.Exists(step => step.Id == target.Id);
        if (isRace && (CountOf(arrow) <= VisitsOf(target.Id) || isUnderWay))
        {
            return;
        }

        if (isRace && followed > 0)
        {
            Queue.Add(new ReferenceStep(target.Id, false));
            toCancel.AddRange(Graph.Before(target.Id));
        }
        else if (fresh.Count == inbound.Count && followed >= (all ? inbound.Count : 1))
        {
            Queue.Add(new ReferenceStep(target.Id, false));
        }
        else if (fresh.Count == inbound.Count)
        {
            Pass(target.Id, false, _ => false, toCancel);
        }
    }

    private int VisitsOf(string id) => _visits.GetValueOrDefault(id);

    private int CountOf(FlowArrow arrow) => _arrows.GetValueOrDefault(arrow).Count;
}
