using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Clauses;

/// <summary>Follows each clause to what carries it out and what proves it.</summary>
/// <param name="rules">The limits.</param>
public sealed class ClauseTrace(ClockRules rules)
{
    private readonly List<(string Clause, ClauseStep Step)> _steps = [];
    private readonly List<(string Clause, ClauseProof Proof)> _proofs = [];

    /// <summary>Takes the steps of a definition; those of a workflow that it uses stand in that one.</summary>
    public void Take(CompiledWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        _steps.AddRange(
            from step in Inside(workflow.Steps.First())
            from clause in step.Definition.Clauses
            select (clause, new ClauseStep(
                workflow.Definition.DefinitionId, step.Definition.DisplayText ?? step.Definition.Name ?? step.Id)));
    }

    /// <summary>Takes a scenario, or a test, and the clauses it proves.</summary>
    public void Take(ClauseProof proof, IEnumerable<string> clauses) =>
        _proofs.AddRange(clauses.Select(clause => (clause, proof)));

    /// <summary>A row for each clause of the register, and for each other that was named.</summary>
    public IReadOnlyList<ClauseRow> Rows()
    {
        var steps = _steps.ToLookup(one => one.Clause, one => one.Step);
        var proofs = _proofs.ToLookup(one => one.Clause, one => one.Proof);
        var limits = rules.Policies
            .SelectMany(policy => policy.Clauses.Select(clause => (clause, policy.Name)))
            .ToLookup(one => one.clause, one => one.Name);
        var known = ClauseRegister.Ids.ToHashSet();
        return
        [
            .. known.Union(steps.Select(one => one.Key)).Union(proofs.Select(one => one.Key))
                .Union(limits.Select(one => one.Key)).Order(ClauseOrder.Instance)
                .Select(clause => new ClauseRow(clause)
                {
                    IsKnown = known.Contains(clause),
                    Steps = [.. steps[clause].Distinct()],
                    Limits = [.. limits[clause].Distinct().Order(StringComparer.Ordinal)],
                    Proofs = [.. proofs[clause].Distinct()],
                }),
        ];
    }

    private static IEnumerable<Activity> Inside(Activity step) =>
    [
        step,
        .. step is Container container and not Workflow ? container.Inside.SelectMany(Inside) : [],
    ];
}
