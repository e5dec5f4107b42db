using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Containers;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>
/// Follows all ways through a definition, and finds out which clocks certainly run while a step waits: they were
/// started on each way there, and nothing that is drawn beside it stops them.
/// </summary>
internal sealed class RunningClocks
{
    private readonly Dictionary<Activity, ClockMarks> _begun = [];
    private readonly ParallelSteps _parallel;
    private readonly ClockSteps _steps;

    public RunningClocks(CompiledWorkflow workflow, ClockSteps steps)
    {
        _parallel = new ParallelSteps(workflow);
        _steps = steps;
        Walk(workflow.Steps.First(), ClockMarks.None);
    }

    /// <summary>The steps that some way leads to.</summary>
    public IEnumerable<Activity> Reached => _begun.Keys;

    /// <summary>Whether a limit runs over a step until it ends, whichever way led there.</summary>
    public bool IsLimited(Activity step) =>
        _begun[step].Running is { Count: > 0 } running
        && running.Except(_parallel.Beside(step).SelectMany(_steps.StoppedBy)).Count > 0;

    private ClockMarks Walk(Activity step, ClockMarks before)
    {
        var begun = _steps.Begun(step, before);
        _begun[step] = _begun.TryGetValue(step, out var seen) ? seen.Meet(begun) : begun;
        return step switch
        {
            Flowchart flowchart => Walk(flowchart, before),
            Sequence or Workflow or Container { Inside: [Workflow] } =>
                ((Container)step).Inside.Aggregate(before, (marks, child) => Next(child, marks)),
            _ => WalkAnyOrder(step, begun),
        };
    }

    private ClockMarks Next(Activity step, ClockMarks before) => _steps.Left(step, "Done", Walk(step, before));

    private ClockMarks Walk(Flowchart flowchart, ClockMarks before)
    {
        if (flowchart.First is null)
        {
            return before;
        }

        var byId = flowchart.Activities.ToDictionary(step => step.Id);
        var arrows = flowchart.KnownConnections().ToLookup(arrow => byId[arrow.Source]);
        var entries = flowchart.Activities
            .Where(step => step == flowchart.First || step.Definition.CanStartWorkflow)
            .ToDictionary(step => step, _ => before);
        var ends = new FlowEnds();
        var open = new Queue<Activity>(entries.Keys);
        while (open.TryDequeue(out var step))
        {
            var inside = Walk(step, entries[step]);
            ends.Note(step, _steps.Left(step, "Done", inside), arrows[step].Any());
            foreach (var arrow in arrows[step])
            {
                var (target, left) = (byId[arrow.Target], _steps.Left(step, arrow.SourcePort ?? "Done", inside));
                var met = entries.TryGetValue(target, out var known) ? known.Meet(left) : left;
                if (known is null || !known.Is(met))
                {
                    entries[target] = met;
                    open.Enqueue(target);
                }
            }
        }

        return ends.Marks ?? before;
    }

    // Two rounds: what a later child stops may be missing when an earlier one comes again.
    private ClockMarks WalkAnyOrder(Activity step, ClockMarks begun)
    {
        if (step is not Container container)
        {
            return begun;
        }

        return Enumerable.Repeat(container.Inside, 2).SelectMany(round => round)
            .Aggregate(begun, (marks, child) => marks.Meet(Next(child, marks)));
    }
}
