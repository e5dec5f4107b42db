using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Rulebook;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Keeps when a timer was due and when it was done, in the commit of what it did.</summary>
internal sealed class Firings(Dialect dialect)
{
    // A publication has all open orders looked over at once: how long that queue is says nothing of lateness.
    private readonly Statement _keep = new(
        $"""
        INSERT INTO timer_firings (timer_id, instance_id, name, due_at, done_at)
        SELECT id, instance_id, name, due_at, {dialect.ThisMoment} FROM timers
        WHERE id = $2 AND name <> '{RulesReview.TimerName}'
        """,
        Instant, Text);

    /// <summary>Before the timer is removed, or set for its next time.</summary>
    public Call Keep(string timerId) => _keep.With(dialect.Clock(), timerId);
}
