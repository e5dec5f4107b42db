using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>Steps that no way leads to, and ends of steps that lead nowhere.</summary>
internal sealed class DeadBranches : ILintRule
{
    public IEnumerable<FieldError> Find(CompiledWorkflow workflow) =>
        workflow.OwnNodes.Select(node => node.Activity).OfType<Flowchart>().SelectMany(Find);

    private static IEnumerable<FieldError> Find(Flowchart flowchart)
    {
        var arrows = flowchart.KnownConnections().ToLookup(arrow => arrow.Source);
        var reached = Reached(flowchart, arrows);
        return
        [
            .. flowchart.Activities.Where(step => !reached.Contains(step.Id)).Select(Unreachable),
            .. flowchart.Activities.Where(step => reached.Contains(step.Id))
                .SelectMany(step => Undrawn(step, arrows[step.Id])),
        ];
    }

    // Whatever may start the workflow is a beginning, besides the one that is drawn.
    private static HashSet<string> Reached(Flowchart flowchart, ILookup<string, Connection> arrows)
    {
        var open = new Stack<string>(flowchart.Activities
            .Where(step => step.Definition.CanStartWorkflow || step == flowchart.First).Select(step => step.Id));
        var reached = open.ToHashSet();
        while (open.TryPop(out var next))
        {
            foreach (var target in arrows[next].Select(arrow => arrow.Target).Where(reached.Add))
            {
                open.Push(target);
            }
        }

        return reached;
    }

    private static FieldError Unreachable(Activity step) =>
        new(step.Id, EngineErrors.LintUnreachable, $"'{step.Id}': no arrow leads to it, so that it never runs.")
        {
            ActivityId = step.Id,
            Values = [step.Id],
        };

    // A step without any arrow is an end, and meant to be one.
    private static IEnumerable<FieldError> Undrawn(Activity step, IEnumerable<Connection> arrows)
    {
        var drawn = arrows.Select(arrow => arrow.SourcePort ?? "Done").ToHashSet();
        return drawn.Count == 0
            ? []
            : step.WaysOut.Except(drawn).Select(outcome => new FieldError(
                step.Id, EngineErrors.LintOutcomeUndrawn,
                $"'{step.Id}' may end with '{outcome}', which leads nowhere: its branch is over then.")
            {
                ActivityId = step.Id,
                Values = [step.Id, outcome],
            });
    }
}
