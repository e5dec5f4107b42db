namespace RepairWorkflows.Persistence.Statements;

/// <summary>What was asked of the database since the start; tests hold the stores to it.</summary>
internal sealed class StatementCounters
{
    private long _writes;
    private long _commits;
    private long _roundTrips;
    private long _statements;
    private long _looks;

    /// <summary>Lists of statements written or refused, each all or nothing.</summary>
    public long Writes => Interlocked.Read(ref _writes);

    /// <summary>Transactions committed.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>Times a server was asked and answered; always 0 on SQLite.</summary>
    public long RoundTrips => Interlocked.Read(ref _roundTrips);

    /// <summary>Statements run, those that transactions are made of not counted.</summary>
    public long Statements => Interlocked.Read(ref _statements);

    /// <summary>Times something was read; statements that are read together count once.</summary>
    public long Looks => Interlocked.Read(ref _looks);

    public void Wrote() => Interlocked.Increment(ref _writes);

    public void Committed() => Interlocked.Increment(ref _commits);

    public void Asked() => Interlocked.Increment(ref _roundTrips);

    public void Looked() => Interlocked.Increment(ref _looks);

    public void Ran(int statements) => Interlocked.Add(ref _statements, statements);
}
