using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.PostgreSql;

/// <summary>PostgreSQL: every list of statements is one batch, one round trip and one implicit transaction.</summary>
internal sealed class PostgreSqlDatabase(NpgsqlDataSource source, StatementCounters counters, TimeProvider clock)
    : IDatabase
{
    private readonly ConcurrentDictionary<Statement, string> _required = [];

    // now() and not clock_timestamp(): it stands still in a statement, so that an index can serve it.
    public Dialect Dialect { get; } = new(
        "coalesce($1, now())", "FOR UPDATE SKIP LOCKED",
        ReferenceEquals(clock, TimeProvider.System) ? () => null : () => clock.GetUtcNow());

    // A clock of the host's own, as a demonstration has, cannot be shared: then neither is the database (ADR 0007).
    public bool IsShared { get; } = ReferenceEquals(clock, TimeProvider.System);

    public async Task<int> WriteAsync(IReadOnlyList<Call> calls, CancellationToken cancellationToken)
    {
        // An idle connection opens without looking at the token.
        cancellationToken.ThrowIfCancellationRequested();
        counters.Wrote();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var call in calls)
        {
            batch.BatchCommands.Add(PostgreSqlParameters.Command(TextOf(call.Statement), call));
        }

        try
        {
            // From here on it is too late to cancel: nobody could tell whether the commit was made.
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
            counters.Committed();
            return Counted(calls, batch);
        }
        catch (PostgresException failure) when (PostgreSqlRefusals.Of(failure) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            counters.Asked();
            counters.Ran(calls.Count);
        }
    }

    public async Task<IReadOnlyList<T>> ChangeAsync<T>(
        Call call, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        counters.Asked();
        counters.Ran(1);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(PostgreSqlParameters.Command(call.Statement.Text, call));
        await using var reader = await batch.ExecuteReaderAsync(CancellationToken.None);
        return await reader.RowsAsync(read, CancellationToken.None);
    }

    public async Task<T> ReadAsync<T>(
        Query query, object?[] values, Func<DbDataReader, Task<T>> read, CancellationToken cancellationToken)
    {
        counters.Looked();
        counters.Asked();
        counters.Ran(query.Statements.Count);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in query.Statements)
        {
            batch.BatchCommands.Add(PostgreSqlParameters.Command(statement, query.Joined.With(values)));
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await read(reader);
    }

    private static int Counted(IReadOnlyList<Call> calls, NpgsqlBatch batch)
    {
        var counted = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            counted += calls[i].Statement.IsCounted ? batch.BatchCommands[i].RecordsAffected : 0;
        }

        return counted;
    }

    private string TextOf(Statement statement) => statement.Otherwise is Otherwise.Nothing
        ? statement.Text
        : _required.GetOrAdd(statement, PostgreSqlRefusals.Require);
}
