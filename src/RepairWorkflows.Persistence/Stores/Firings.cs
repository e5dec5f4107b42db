using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Rulebook;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Keeps when a timer was due and when it was done, in the commit of what it did.</summary>
internal sealed class Firings(Dialect dialect)
{
    // A publication has all open orders looked over at once, and the auditor those it mends: that says nothing of
    // lateness.
    private readonly Statement _keep = new(
        $"""
        INSERT INTO timer_firings (timer_id, instance_id, name, due_at, done_at)
        SELECT id, instance_id, name, due_at, {dialect.ThisMoment} FROM timers
        WHERE id = $2 AND name NOT IN ('{RulesReview.TimerName}', '{IAuditStore.TimerName}')
        """,
        Instant, Text);

    /// <summary>Before the timer is removed, or set for its next time.</summary>
    public Call Keep(string timerId) => _keep.With(dialect.Clock(), timerId);
}
