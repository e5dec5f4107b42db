namespace RepairWorkflows.Engine.Tests.Flowchart.Reference;

/// <summary>Which arrows lead forward, worked out from the start, breadth first.</summary>
internal sealed class ReferenceGraph
{
    private readonly FlowDrawing _drawing;
    private readonly List<FlowArrow> _forward = [];

    public ReferenceGraph(FlowDrawing drawing)
    {
        _drawing = drawing;
        Start = (drawing.Steps.FirstOrDefault(step => drawing.Arrows.All(arrow => arrow.To != step.Id))
            ?? drawing.Steps[0]).Id;
        List<string> reached = [Start];
        for (var index = 0; index < reached.Count; index++)
        {
            foreach (var arrow in Out(reached[index]))
            {
                if (arrow.To != arrow.From && !Before(arrow.From).Contains(arrow.To))
                {
                    _forward.Add(arrow);
                }

                if (!reached.Contains(arrow.To))
                {
                    reached.Add(arrow.To);
                }
            }
        }
    }

    public string Start { get; }

    public FlowStep Step(string id) => _drawing.Steps.First(step => step.Id == id);

    public IEnumerable<FlowArrow> Out(string id) => _drawing.Arrows.Where(arrow => arrow.From == id);

    public IReadOnlyList<FlowArrow> In(string id) => [.. _drawing.Arrows.Where(arrow => arrow.To == id)];

    public IReadOnlyList<FlowArrow> ForwardIn(string id) => [.. _forward.Where(arrow => arrow.To == id)];

    public bool IsForward(FlowArrow arrow) => _forward.Contains(arrow);

    /// <summary>All steps from which forward arrows lead to this one.</summary>
    public HashSet<string> Before(string id)
    {
        HashSet<string> found = [];
        bool isGrowing;
        do
        {
            isGrowing = _forward
                .Where(arrow => arrow.To == id || found.Contains(arrow.To))
                .ToList()
                .Exists(arrow => found.Add(arrow.From));
        }
        while (isGrowing);

        return found;
    }

    /// <summary>Whether a way from the start to <paramref name="id"/> goes round <paramref name="gate"/>.</summary>
    public bool HasWayRound(string id, string gate) =>
        id != gate && (id == Start || ForwardIn(id).Any(arrow => HasWayRound(arrow.From, gate)));
}
