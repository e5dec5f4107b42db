using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>Steps of a repair process that wait for somebody while no limit runs.</summary>
internal sealed class EndlessWaits(IClockRules rules) : ILintRule
{
    public IEnumerable<FieldError> Find(CompiledWorkflow workflow)
    {
        if (!workflow.Steps.Any(step => step is RepairActivity))
        {
            return [];
        }

        var current = rules.Current;
        var clocks = new RunningClocks(workflow, new ClockSteps(current));
        var started = new StartedClocks(clocks.Reached, current);
        return workflow.Steps.Where(clocks.Reached.ToHashSet().Contains)
            .Where(step => Waits(step) && !Named(step).Any(started.Has) && !clocks.IsLimited(step))
            .Select(step => DrawnWords.Finding(step, null, RepairErrors.LintWaitWithoutLimit));
    }

    // What starts the workflow does not rest there; a time that is waited for comes by itself.
    private static bool Waits(Activity step) =>
        step switch
        {
            OperatorStep wait => wait.AwaitedActions.Any(),
            AwaitEvent => true,
            Event or HttpEndpoint or RunTask => !step.Definition.CanStartWorkflow,
            _ => false,
        };

    // The limits that a step says it is under.
    private static IEnumerable<Input<string>> Named(Activity step) =>
        step switch
        {
            OperatorStep wait => [wait.Clock, wait.Under],
            AwaitEvent wait => [wait.Clock],
            _ => [],
        };
}
