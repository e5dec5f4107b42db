using System.Data.Common;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>How late timers fired.</summary>
internal sealed class TimerLatenessReader(IDatabase database) : ITimerLateness
{
    // Nearest rank: of n in order of lateness the one at half of n, rounded up, is in the middle.
    private static readonly Query Since = new(
        [Instant],
        """
        WITH ordered AS (
            SELECT timer_id, instance_id, name, due_at, done_at,
                row_number() OVER (ORDER BY done_at - due_at, id) AS place,
                count(*) OVER () AS fired,
                count(*) FILTER (WHERE done_at < due_at) OVER () AS early
            FROM timer_firings WHERE done_at >= $1)
        SELECT fired, early, timer_id, instance_id, name, due_at, done_at FROM ordered
        WHERE place IN ((fired + 1) / 2, (fired * 99 + 99) / 100, fired)
        ORDER BY place
        """);

    private static readonly Statement Forget = new("DELETE FROM timer_firings WHERE done_at < $1", Instant);

    public Task<TimerLateness> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync(
            Since,
            [since],
            async reader => Of(await reader.RowsAsync(Row.Read, cancellationToken)),
            cancellationToken);

    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync([Forget.With(before)], cancellationToken);

    private static TimerLateness Of(List<Row> rows)
    {
        if (rows is not [var median, ..])
        {
            return new TimerLateness { Fired = 0, Early = 0 };
        }

        return new TimerLateness
        {
            Fired = median.Fired,
            Early = median.Early,
            Median = median.Timer,
            // Of fewer than a hundred it is the last one.
            P99 = rows[^(median.Fired >= 100 ? 2 : 1)].Timer,
            Worst = rows[^1].Timer,
        };
    }

    private sealed record Row(int Fired, int Early, FiredTimer Timer)
    {
        public static Row Read(DbDataReader row) => new(
            row.GetInt32(0), row.GetInt32(1),
            new FiredTimer(
                row.GetString(2), row.GetString(3), row.GetString(4), row.Instant(5), row.Instant(6)));
    }
}
