namespace RepairWorkflows.Engine.Tests.Flowchart.Reference;

/// <summary>The rules by tokens.</summary>
internal sealed class ReferenceTokens(FlowDrawing drawing) : ReferenceFlow(drawing)
{
    private readonly List<FlowArrow> _tokens = [];
    private readonly List<FlowArrow> _blocked = [];
    private readonly HashSet<FlowArrow> _stuck = [];

    protected override bool EndsOthers(FlowStep step) => ModeOf(step) == "Race" || step.Kind == StepKind.Join;

    protected override bool IsWaitedFor() => _tokens.Count > 0 || _stuck.Count > 0;

    protected override void Next(ReferenceStep step, IReadOnlyList<string>? outcomes, List<string> toCancel)
    {
        var active = Graph.Out(step.Id)
            .Where(arrow => outcomes is null ? arrow.Port == "Done" : outcomes.Contains(arrow.Port)).ToList();
        _tokens.AddRange(active);
        _tokens.RemoveAll(token => token.To == step.Id);
        _stuck.RemoveWhere(token => token.To == step.Id);
        foreach (var arrow in active.Where(arrow => Runs(arrow, step.Id, toCancel)))
        {
            Queue.Add(new ReferenceStep(arrow.To, false));
        }

        Tidy();
    }

    protected override void Forget(ReferenceStep step)
    {
        foreach (ICollection<FlowArrow> places in new ICollection<FlowArrow>[] { _tokens, _blocked, _stuck })
        {
            foreach (var arrow in places.Where(arrow => arrow.From == step.Id || arrow.To == step.Id).ToList())
            {
                places.Remove(arrow);
            }
        }

        Tidy();
    }

    private static string ModeOf(FlowStep step) =>
        step.Kind == StepKind.Join ? step.Merge == "WaitAny" ? "Race" : "Merge" : step.Merge;

    private bool Runs(FlowArrow arrow, string speaker, List<string> toCancel)
    {
        var target = arrow.To;
        switch (ModeOf(Graph.Step(target)))
        {
            case "Merge":
                return HasAll(Graph.ForwardIn(target));
            case "Converge":
                return HasAll(Graph.In(target));
            case "Race":
                toCancel.AddRange(Graph.Before(target));
                if (_blocked.Remove(arrow))
                {
                    _tokens.RemoveAll(token => token == arrow);
                    return false;
                }

                Block(target, speaker);
                return true;
            case "Cascade":
                if (_blocked.Remove(arrow))
                {
                    _stuck.Add(arrow);
                    _tokens.RemoveAll(token => token == arrow);
                    return false;
                }

                Block(target, speaker);
                return true;
            default:
                return !Graph.ForwardIn(target).Any(
                    inbound => inbound.From != speaker && HasTokenAt(inbound.From));
        }
    }

    private bool HasAll(IReadOnlyList<FlowArrow> arrows) => arrows.Count < 2 || arrows.All(_tokens.Contains);

    private bool HasTokenAt(string id) => _tokens.Concat(_stuck).Any(token => token.To == id);

    private void Block(string target, string winner) =>
        _blocked.AddRange(Graph.ForwardIn(target).Where(arrow => arrow.From != winner));

    // A block stays as long as something of its branch is under way; that of a cascade stays for good.
    private void Tidy() => _blocked.RemoveAll(arrow =>
    {
        var branch = Graph.Before(arrow.From);
        branch.Add(arrow.From);
        return ModeOf(Graph.Step(arrow.To)) != "Cascade"
            && !branch.Any(HasTokenAt)
            && !Resting.Concat(Faulted).Any(step => branch.Contains(step.Id));
    });
}
