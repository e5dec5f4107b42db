using System.Data.Common;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>SQLite: writes by the one writer, reads beside it.</summary>
internal sealed class SqliteDatabase(
    SqliteWriter writer, SqliteReaders readers, StatementCounters counters, TimeProvider clock) : IDatabase
{
    public Dialect Dialect { get; } = new("$1", "$1", "", () => clock.GetUtcNow());

    public bool IsShared => false;

    public Task<int> WriteAsync(IReadOnlyList<Call> calls, CancellationToken cancellationToken)
    {
        counters.Ran(calls.Count);
        return writer.WriteAsync(SqliteCalls.Work(calls), cancellationToken);
    }

    public Task<int> WriteNumberedAsync(
        DateOnly day, Func<int, IReadOnlyList<Call>> rest, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            new SqliteWork<int>(session =>
            {
                var calls = rest(Rows(session, NumberStatements.Next(day), row => row.GetInt32(0))[0]);
                counters.Ran(calls.Count + 1);
                return SqliteCalls.Run(session, calls);
            }),
            cancellationToken);

    public Task<IReadOnlyList<T>> ChangeAsync<T>(
        Call call, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        counters.Ran(1);
        return writer.WriteAsync(
            new SqliteWork<IReadOnlyList<T>>(session => Rows(session, call, read)), cancellationToken);
    }

    public async Task<T> ReadAsync<T>(
        Query query, object?[] values, Func<DbDataReader, Task<T>> read, CancellationToken cancellationToken)
    {
        counters.Looked();
        counters.Ran(query.Statements.Count);
        var session = readers.Rent();
        try
        {
            // One snapshot for all result sets.
            session.Execute("BEGIN");
            T result;
            using (var reader = session.Read(query.Joined.With(values)))
            {
                result = await read(reader);
            }

            session.Execute("COMMIT");
            readers.Return(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static List<T> Rows<T>(SqliteSession session, Call call, Func<DbDataReader, T> read)
    {
        using var reader = session.Read(call);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
