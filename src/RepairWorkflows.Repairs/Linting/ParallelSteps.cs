using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>
/// What may run while a step does: branches part where several arrows leave one outcome, at a fork, and at a step that
/// goes on while an arrow is followed.
/// </summary>
internal sealed class ParallelSteps(CompiledWorkflow workflow)
{
    private readonly Dictionary<Activity, Container> _parents = workflow.Steps.OfType<Container>()
        .SelectMany(container => container.Inside, (container, child) => (container, child))
        .ToDictionary(pair => pair.child, pair => pair.container);

    private readonly Dictionary<Flowchart, ILookup<Activity, Arrow>> _arrows = workflow.Steps.OfType<Flowchart>()
        .ToDictionary(flowchart => flowchart, Arrows);

    private readonly Dictionary<Arrow, HashSet<Activity>> _branches = [];

    /// <summary>The steps beside this one, with all inside them.</summary>
    public IEnumerable<Activity> Beside(Activity step)
    {
        for (var child = step; _parents.TryGetValue(child, out var parent); child = parent)
        {
            if (parent is Flowchart flowchart)
            {
                foreach (var beside in _arrows[flowchart].SelectMany(fork => Beside(child, fork)).SelectMany(Whole))
                {
                    yield return beside;
                }
            }
        }
    }

    private static ILookup<Activity, Arrow> Arrows(Flowchart flowchart)
    {
        var byId = flowchart.Activities.ToDictionary(step => step.Id);
        return flowchart.KnownConnections()
            .Select(arrow => new Arrow(flowchart, byId[arrow.Source], arrow.SourcePort ?? "Done", byId[arrow.Target]))
            .Distinct().ToLookup(arrow => arrow.Source);
    }

    private IEnumerable<Activity> Beside(Activity step, IGrouping<Activity, Arrow> fork) =>
        fork.Key == step
            ? fork.Where(GoesOn).SelectMany(Branch)
            : from own in fork
              where Branch(own).Contains(step)
              from other in fork
              where AreParallel(own, other) && !Branch(other).Contains(step)
              from beside in Branch(other).Except(Branch(own))
              select beside;

    private static bool AreParallel(Arrow one, Arrow other) =>
        one.Port == other.Port || one.Source is FlowFork || GoesOn(one) || GoesOn(other);

    private static bool GoesOn(Arrow arrow) => arrow.Source switch
    {
        OperatorStep wait => !wait.EndsWith(arrow.Port) && arrow.Port != OperatorStep.NotNeeded,
        AwaitEvent or WatchClock => arrow.Port != "Done",
        _ => false,
    };

    // As far as arrows lead without coming round to the fork again.
    private HashSet<Activity> Branch(Arrow first)
    {
        if (!_branches.TryGetValue(first, out var branch))
        {
            _branches[first] = branch = [];
            var open = new Queue<Activity>([first.Target]);
            while (open.TryDequeue(out var step))
            {
                if (step != first.Source && branch.Add(step))
                {
                    foreach (var arrow in _arrows[first.Flowchart][step])
                    {
                        open.Enqueue(arrow.Target);
                    }
                }
            }
        }

        return branch;
    }

    private static IEnumerable<Activity> Whole(Activity step) =>
        step is Container container ? container.Inside.SelectMany(Whole).Prepend(step) : [step];

    private sealed record Arrow(Flowchart Flowchart, Activity Source, string Port, Activity Target);
}
