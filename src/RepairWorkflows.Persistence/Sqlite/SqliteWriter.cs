using System.Threading.Channels;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>
/// The one writer of the file: a thread that takes whatever waits, up to <see cref="GroupSize"/> works, and makes it
/// durable with one commit. The disk is asked once for all of them.
/// </summary>
/// <remarks>
/// Each work has a savepoint, so that a conflict rolls back only itself. Who writes through EF Core takes a
/// <see cref="TurnAsync">turn</see> between two groups; without it a busy writer would starve it.
/// </remarks>
internal sealed class SqliteWriter(string connectionString, StatementCounters counters) : IAsyncDisposable
{
    internal const int GroupSize = 256;
    private const int Waiting = 4096;

    // FULL: a commit survives the loss of power. The checkpoint runs here too, so it is made seldom and in one piece.
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA wal_autocheckpoint=4000;";

    private readonly Channel<SqliteWork> _works = Channel.CreateBounded<SqliteWork>(
        new BoundedChannelOptions(Waiting) { SingleReader = true });

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<SqliteWork> _group = new(GroupSize);
    private SqliteSession? _session;
    private int _started;

    /// <summary>Waits until the work is durable. Canceling helps only until the work is handed in.</summary>
    public async Task<T> WriteAsync<T>(SqliteWork<T> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            new Thread(Run) { IsBackground = true, Name = "SQLite writer" }.Start();
        }

        await _works.Writer.WriteAsync(work, cancellationToken);
        return await work.Completion;
    }

    /// <summary>Keeps the writer from beginning its next group until the turn is given back.</summary>
    public Task TurnAsync(CancellationToken cancellationToken) => _turn.WaitAsync(cancellationToken);

    /// <inheritdoc cref="TurnAsync"/>
    public void Turn() => _turn.Wait();

    /// <summary>Gives the turn back.</summary>
    public void EndTurn() => _turn.Release();

    /// <summary>Writes what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_works.Writer.TryComplete() && Interlocked.Exchange(ref _started, 1) == 1)
        {
            await _stopped.Task;
        }
    }

    private void Run()
    {
        // A thread of its own may block: it has nothing else to do, and fsync would block a pooled one.
        while (_works.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_group.Count < GroupSize && _works.Reader.TryRead(out var work))
            {
                _group.Add(work);
            }

            _turn.Wait();
            WriteGroup();
            _turn.Release();
            _group.Clear();
        }

        _session?.Dispose();
        _stopped.SetResult();
    }

    private void WriteGroup()
    {
        var failures = new Exception?[_group.Count];
        try
        {
            _session ??= new SqliteSession(connectionString, Pragmas);
            _session.Execute("BEGIN IMMEDIATE");
            for (var i = 0; i < _group.Count; i++)
            {
                failures[i] = Try(_session, _group[i]);
            }

            _session.Execute("COMMIT");
            counters.Committed();
        }
        catch (Exception failure)
        {
            // The transaction is gone with its connection; the next group opens another.
            _session?.Dispose();
            _session = null;
            _group.ForEach(work => work.Failed(failure));
            return;
        }

        for (var i = 0; i < _group.Count; i++)
        {
            Complete(_group[i], failures[i]);
        }
    }

    private static Exception? Try(SqliteSession session, SqliteWork work)
    {
        session.Execute("SAVEPOINT work");
        try
        {
            work.Run(session);
            session.Execute("RELEASE work");
            return null;
        }
        catch (Exception failure) when (session.IsInTransaction)
        {
            session.Execute("ROLLBACK TO work");
            session.Execute("RELEASE work");
            return failure;
        }
    }

    private void Complete(SqliteWork work, Exception? failure)
    {
        counters.Wrote();
        if (failure is null)
        {
            work.Committed();
        }
        else
        {
            work.Failed(failure);
        }
    }
}
