namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>
/// A clause is proved by what was played: something on a timeline, a clock or a task has to carry it.
/// </summary>
internal static class ClauseProof
{
    /// <summary>Notes each clause that is only claimed.</summary>
    public static void Check(Scenario scenario, ScenarioRun run)
    {
        foreach (var claim in scenario.Clauses.Where(claim => !run.Clauses.Contains(claim.Clause)))
        {
            run.Fail(
                claim.Line, ScenarioErrors.ClauseNotProved, claim.Clause,
                string.Join(' ', run.Clauses.Order(StringComparer.Ordinal)));
        }
    }
}
