namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>Something that waits for its turn in the writer's next transaction.</summary>
internal abstract class SqliteWork
{
    /// <summary>Runs it inside the writer's transaction; what it throws rolls back this work alone.</summary>
    public abstract void Run(SqliteSession session);

    /// <summary>Hands the result over: the transaction is durable.</summary>
    public abstract void Committed();

    /// <summary>Hands the failure over: nothing of this work was written.</summary>
    public abstract void Failed(Exception failure);
}

/// <inheritdoc/>
internal sealed class SqliteWork<T>(Func<SqliteSession, T> run) : SqliteWork
{
    // Continuations must not run on the writer's thread.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Completion => _done.Task;

    public override void Run(SqliteSession session) => _result = run(session);

    public override void Committed() => _done.SetResult(_result);

    public override void Failed(Exception failure) => _done.SetException(failure);
}
