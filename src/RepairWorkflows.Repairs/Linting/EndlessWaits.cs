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

        var clocks = new RunningClocks(workflow, new ClockSteps(rules.Current));
        return workflow.Steps.Where(clocks.Reached.ToHashSet().Contains)
            .Where(step => Waits(step) && !NamesLimit(step) && !clocks.IsLimited(step))
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

    private static bool NamesLimit(Activity step) =>
        step switch
        {
            OperatorStep wait => DrawnWords.SayAnything(wait.Clock) || DrawnWords.SayAnything(wait.Under),
            AwaitEvent wait => DrawnWords.SayAnything(wait.Clock),
            _ => false,
        };
}
