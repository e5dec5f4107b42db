using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>
/// Limits that nobody further hears of: at the limit, or after it, somebody has to be told or given a task who was not
/// told before it, and who is not a technician. Otherwise who did nothing is asked once more, and that is all.
/// </summary>
internal sealed class LonelyLimits(IClockRules rules) : ILintRule
{
    public IEnumerable<FieldError> Find(CompiledWorkflow workflow)
    {
        var policies = rules.Current.Policies.ToDictionary(policy => policy.Name);
        return
            from named in workflow.Steps.OfType<RepairActivity>().SelectMany(Named).DistinctBy(named => named.Policy)
            where policies.TryGetValue(named.Policy, out var policy) && !IsEscalated(policy)
            select DrawnWords.Finding(
                named.Step, named.Input, RepairErrors.LintLimitWithoutFallback, named.Policy);
    }

    private static IEnumerable<(Activity Step, string Input, string Policy)> Named(Activity step) =>
        from input in step.Inputs.OfType<Input<string>>()
        where input.Name is nameof(OperatorStep.Clock) or nameof(OperatorStep.Under)
            or nameof(Reporting.ReceiveReport.Clocks)
        from policy in DrawnWords.Of(input) ?? []
        select (step, input.Name.ToLowerInvariant(), policy);

    private static bool IsEscalated(ClockPolicy policy)
    {
        var before = policy.Stages.Where(stage => !stage.IsLimit && !stage.IsAfterLimit)
            .SelectMany(stage => stage.Tell).Append(Role.Technician);
        return policy.Stages.Where(stage => stage.IsLimit || stage.IsAfterLimit)
            .SelectMany(stage => stage.Tell.Concat(
                stage.Does.Where(deed => deed.Kind == StageDeedKind.Task).Select(deed => deed.Name!)))
            .Except(before).Any();
    }
}
