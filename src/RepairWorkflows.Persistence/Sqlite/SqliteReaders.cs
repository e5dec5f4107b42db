using System.Collections.Concurrent;

namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>Connections that only read, kept open with their statements prepared.</summary>
internal sealed class SqliteReaders(string connectionString) : IDisposable
{
    private const int Kept = 16;
    private const string Pragmas = "PRAGMA query_only=1; PRAGMA busy_timeout=30000;";

    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _disposed;

    public SqliteSession Rent() =>
        _idle.TryTake(out var session) ? session : new SqliteSession(connectionString, Pragmas);

    public void Return(SqliteSession session)
    {
        if (_disposed || _idle.Count >= Kept)
        {
            session.Dispose();
        }
        else
        {
            _idle.Add(session);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
