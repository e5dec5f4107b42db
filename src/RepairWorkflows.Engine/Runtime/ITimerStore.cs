namespace RepairWorkflows.Engine.Runtime;

/// <summary>Tells which timers are due. Whether one has fired is decided by the commit of its burst.</summary>
public interface ITimerStore
{
    /// <summary>
    /// Takes up to <paramref name="count"/> due timers, oldest first, and keeps them from other takers until
    /// <paramref name="lease"/> is over: after that, or after a crash, they are due again.
    /// </summary>
    Task<IReadOnlyList<DueTimer>> TakeDueAsync(int count, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>When the next timer that nobody has taken is due; null when there is none.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Lets a timer that failed rest until <paramref name="until"/>; what failed is kept beside it. One that has been
    /// set anew since it was taken is left alone: its new instant counts.
    /// </summary>
    Task PostponeAsync(DueTimer timer, DateTimeOffset until, string failure, CancellationToken cancellationToken);
}

/// <summary>A timer that is due.</summary>
/// <param name="Id">Which.</param>
/// <param name="InstanceId">Whose.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="Attempts">How often its burst has failed.</param>
public sealed record DueTimer(string Id, string InstanceId, DateTimeOffset DueAt, int Attempts);
