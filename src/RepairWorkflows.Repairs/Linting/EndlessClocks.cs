using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>Clocks that a definition starts and that nothing stops.</summary>
internal sealed class EndlessClocks(IClockRules rules) : ILintRule
{
    public IEnumerable<FieldError> Find(CompiledWorkflow workflow)
    {
        if (!workflow.Steps.Any(step => step is RepairActivity))
        {
            return [];
        }

        var current = rules.Current;
        Activity[] reached = [.. new RunningClocks(workflow, new ClockSteps(current)).Reached];
        var stops = reached.Select(StoppedBy).OfType<Input<string>>().Select(DrawnWords.Of).ToList();
        if (reached.Any(step => step is Archive) || stops.Contains(null))
        {
            return []; // an end that stops all, or a stop that may stop any
        }

        var stopped = stops.SelectMany(policies => policies!)
            .Concat(current.Policies.Where(policy => policy.StopsOn.Count > 0).Select(policy => policy.Name))
            .ToHashSet();
        return
            from started in reached.SelectMany(Started).DistinctBy(started => started.Policy)
            where !stopped.Contains(started.Policy)
            select DrawnWords.Finding(
                started.Step, started.Input, RepairErrors.LintClockNeverStops, started.Policy);
    }

    private static IEnumerable<(Activity Step, string Input, string Policy)> Started(Activity step) =>
        step switch
        {
            ReceiveReport receive => Policies(receive.Clocks).Select(policy => (step, "clocks", policy)),
            StartClock start => Policies(start.Clock).Select(policy => (step, "clock", policy)),
            _ => [],
        };

    private static IReadOnlyList<string> Policies(Input<string> input) => DrawnWords.Of(input) ?? [];

    private static Input<string>? StoppedBy(Activity step) =>
        step switch
        {
            OperatorStep wait => wait.Clock,
            AwaitEvent wait => wait.Clock,
            StopClock stop => stop.Clock,
            _ => null,
        };
}
