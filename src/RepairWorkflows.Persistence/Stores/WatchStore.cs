using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Auditing;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Turns at work that one machine does at a time: a row each, by the clock that decides what is due.</summary>
internal sealed class WatchStore(IDatabase database) : IWatchStore
{
    private static readonly Query Find = new([Text], "SELECT state FROM watches WHERE name = $1");

    private readonly Statement _take = new(
        $"""
        INSERT INTO watches (name, taken_until, next_at, state)
        VALUES ($2, {database.Dialect.Now} + $3, {database.Dialect.Now}, '')
        ON CONFLICT (name) DO UPDATE SET taken_until = excluded.taken_until
        WHERE (watches.taken_until IS NULL OR watches.taken_until <= {database.Dialect.Now})
            AND ($4 OR watches.next_at <= {database.Dialect.Now})
        RETURNING state
        """,
        Instant, Text, Span, Flag);
    private readonly Statement _keep = new(
        $"UPDATE watches SET state = $3, taken_until = {database.Dialect.Now} + $4 WHERE name = $2",
        Instant, Text, Text, Span);
    private readonly Statement _release = new(
        $"UPDATE watches SET state = $3, taken_until = NULL, next_at = {database.Dialect.Now} + $4 WHERE name = $2",
        Instant, Text, Text, Span);

    public async Task<string?> TakeAsync(
        string name, TimeSpan lease, bool isDue, CancellationToken cancellationToken) =>
        (await database.ChangeAsync(
            _take.With(database.Dialect.Clock(), name, lease, isDue), row => row.GetString(0), cancellationToken))
            .SingleOrDefault();

    public Task KeepAsync(string name, string state, TimeSpan lease, CancellationToken cancellationToken) =>
        database.WriteAsync([_keep.With(database.Dialect.Clock(), name, state, lease)], cancellationToken);

    public Task ReleaseAsync(string name, string state, TimeSpan pause, CancellationToken cancellationToken) =>
        database.WriteAsync([_release.With(database.Dialect.Clock(), name, state, pause)], cancellationToken);

    public Task<string?> FindAsync(string name, CancellationToken cancellationToken) => database.ReadAsync(
        Find,
        [name],
        async reader => (await reader.RowsAsync(row => row.GetString(0), cancellationToken)).SingleOrDefault(),
        cancellationToken);
}
