using System.Globalization;

namespace RepairWorkflows.TimerLoad;

/// <summary>What became of instances that were due, told from the database once the server has ended.</summary>
internal sealed record Verdict(Latencies Late, long Lost, long Twice, long Early, long ByOperator)
{
    /// <summary>How many acts of operators who raced for them were not heard; null when nobody raced.</summary>
    public int? Refused { get; init; }

    // A race in which nobody was ever heard, or first, shows nothing.
    public bool IsClean => Lost + Twice + Early == 0 && (Refused is null || (Refused == 0 && ByOperator > 0));

    public static async Task<Verdict> OfAsync(Database database, long first, long last)
    {
        var ours = $"BETWEEN '{Seed.IdOf(first)}' AND '{Seed.IdOf(last)}'";
        var late = new Latencies(await database.NumbersAsync(
            $"SELECT {database.Late} FROM timer_firings WHERE instance_id {ours} AND name = 'Elsa.Delay'"));

        // A copied instance has no journal of its start: one burst, its last, is all there may be.
        return new Verdict(
            late,
            await database.CountAsync(
                $"SELECT count(*) FROM workflow_instances WHERE id {ours} AND finished_at IS NULL"),
            await database.CountAsync(
                $"""
                SELECT count(*) FROM (
                    SELECT instance_id FROM burst_logs WHERE instance_id {ours}
                    GROUP BY instance_id HAVING count(*) > 1
                    UNION ALL
                    SELECT instance_id FROM timer_firings WHERE instance_id {ours}
                    GROUP BY instance_id HAVING count(*) > 1) AS repeated
                """),
            await database.CountAsync(
                $"SELECT count(*) FROM timer_firings WHERE instance_id {ours} AND done_at < due_at"),
            (last - first + 1) - late.Count);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"late {Late}; an operator was first {ByOperator:N0} times; lost {Lost}, twice {Twice}, early {Early}");
}
