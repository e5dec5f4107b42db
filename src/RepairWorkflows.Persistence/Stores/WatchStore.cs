using Microsoft.Extensions.Logging;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Auditing;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Turns at work that one machine does at a time: a row each, by the clock that decides what is due.</summary>
internal sealed class WatchStore(IDatabase database, ILogger<WatchStore> log) : IWatchStore
{
    private static readonly Query Find = new([Text], "SELECT state FROM watches WHERE name = $1");

    private readonly Statement _take = new(
        $"""
        INSERT INTO watches (name, taken_until, next_at, state)
        VALUES ($2, {database.Dialect.Now} + $3, {database.Dialect.Now}, '')
        ON CONFLICT (name) DO UPDATE SET taken_until = excluded.taken_until
        WHERE (watches.taken_until IS NULL OR watches.taken_until <= {database.Dialect.Now})
            AND ($4 OR watches.next_at <= {database.Dialect.Now})
        RETURNING taken_until, state
        """,
        Instant, Text, Span, Flag);
    private readonly Statement _keep = new(
        $"""
        UPDATE watches SET state = $3, taken_until = {database.Dialect.Now} + $4 WHERE name = $2 AND taken_until = $5
        RETURNING taken_until, state
        """,
        Instant, Text, Text, Span, Instant);
    private readonly Statement _release = new(
        $"""
        UPDATE watches SET state = $3, taken_until = NULL, next_at = {database.Dialect.Now} + $4
        WHERE name = $2 AND taken_until = $5
        """,
        Instant, Text, Text, Span, Instant)
    { IsCounted = true };

    public Task<WatchTurn?> TakeAsync(
        string name, TimeSpan lease, bool isDue, CancellationToken cancellationToken) =>
        ChangeAsync(name, _take.With(database.Dialect.Clock(), name, lease, isDue), cancellationToken);

    public async Task<WatchTurn?> KeepAsync(
        WatchTurn turn, string state, TimeSpan lease, CancellationToken cancellationToken)
    {
        var kept = await ChangeAsync(
            turn.Name, _keep.With(database.Dialect.Clock(), turn.Name, state, lease, turn.Until), cancellationToken);
        return Told(turn, kept is not null) ? kept : null;
    }

    public async Task<bool> ReleaseAsync(
        WatchTurn turn, string state, TimeSpan pause, CancellationToken cancellationToken) => Told(
        turn, await database.WriteAsync(
            [_release.With(database.Dialect.Clock(), turn.Name, state, pause, turn.Until)], cancellationToken) > 0);

    public Task<string?> FindAsync(string name, CancellationToken cancellationToken) => database.ReadAsync(
        Find,
        [name],
        async reader => (await reader.RowsAsync(row => row.GetString(0), cancellationToken)).SingleOrDefault(),
        cancellationToken);

    private async Task<WatchTurn?> ChangeAsync(string name, Call call, CancellationToken cancellationToken) =>
        (await database.ChangeAsync(
            call, row => new WatchTurn(name, row.Instant(0), row.GetString(1)), cancellationToken)).SingleOrDefault();

    private bool Told(WatchTurn turn, bool isOurs)
    {
        if (!isOurs)
        {
            log.TurnLost(turn.Name, turn.Until);
        }

        return isOurs;
    }
}
