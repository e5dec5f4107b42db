using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.PostgreSql;

/// <summary>PostgreSQL: every list of statements is one batch, one round trip and one implicit transaction.</summary>
internal sealed class PostgreSqlDatabase(NpgsqlDataSource source, StatementCounters counters, TimeProvider clock)
    : IDatabase, IDisposable
{
    private readonly ConcurrentDictionary<Statement, string> _required = [];
    private readonly NumberTurn _numbers = new();

    // What is due is asked of now(): it stands still in a statement, so that an index can serve it.
    public Dialect Dialect { get; } = new(
        "coalesce($1, now())", "coalesce($1, clock_timestamp())", "FOR UPDATE SKIP LOCKED",
        IsMachines(clock) ? () => null : () => clock.GetUtcNow());

    // A clock of the host's own, as a demonstration has, cannot be shared: then neither is the database (ADR 0007).
    public bool IsShared { get; } = IsMachines(clock);

    public async Task<int> WriteAsync(IReadOnlyList<Call> calls, CancellationToken cancellationToken)
    {
        // An idle connection opens without looking at the token.
        cancellationToken.ThrowIfCancellationRequested();
        counters.Wrote();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await RunAsync(connection, calls, []);
    }

    public Task<int> WriteNumberedAsync(
        DateOnly day, Func<int, IReadOnlyList<Call>> rest, CancellationToken cancellationToken) =>
        _numbers.TakeAsync(
            day,
            async expected => expected is { } number
                ? (number, await WriteAsync(
                    [NumberStatements.Expected(day, number), .. rest(number)], cancellationToken))
                : await AskAndWriteAsync(day, rest, cancellationToken),
            cancellationToken);

    public void Dispose() => _numbers.Dispose();

    public async Task<IReadOnlyList<T>> ChangeAsync<T>(
        Call call, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await RowsAsync(connection, call, read);
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

    private async Task<(int Number, int Counted)> AskAndWriteAsync(
        DateOnly day, Func<int, IReadOnlyList<Call>> rest, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        counters.Wrote();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);

        // The begin goes with the first statement, the commit with the rest: two round trips, and whoever waits for the
        // row of the first one waits no longer than that. What is not committed is rolled back when this is left.
        await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
        var number = (await RowsAsync(connection, NumberStatements.Next(day), row => row.GetInt32(0)))[0];
        return (number, await RunAsync(connection, rest(number), [new NpgsqlBatchCommand("COMMIT")]));
    }

    private async Task<List<T>> RowsAsync<T>(NpgsqlConnection connection, Call call, Func<DbDataReader, T> read)
    {
        counters.Asked();
        counters.Ran(1);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(PostgreSqlParameters.Command(call.Statement.Text, call));
        await using var reader = await batch.ExecuteReaderAsync(CancellationToken.None);
        return await reader.RowsAsync(read, CancellationToken.None);
    }

    private async Task<int> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<Call> calls, IReadOnlyList<NpgsqlBatchCommand> end)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in calls.Select(call => PostgreSqlParameters.Command(TextOf(call.Statement), call))
            .Concat(end))
        {
            batch.BatchCommands.Add(command);
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

    private static int Counted(IReadOnlyList<Call> calls, NpgsqlBatch batch)
    {
        var counted = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            counted += calls[i].Statement.IsCounted ? batch.BatchCommands[i].RecordsAffected : 0;
        }

        return counted;
    }

    private static bool IsMachines(TimeProvider clock) =>
        clock is SteadyClock || ReferenceEquals(clock, TimeProvider.System);

    private string TextOf(Statement statement) => statement.Otherwise is Otherwise.Nothing
        ? statement.Text
        : _required.GetOrAdd(statement, PostgreSqlRefusals.Require);
}
