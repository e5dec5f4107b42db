namespace RepairWorkflows.Repairs.Auditing;

/// <summary>
/// Lets work that goes on and on be done by one machine at a time, whichever is free, and keeps how far it has come.
/// </summary>
public interface IWatchStore
{
    /// <summary>Takes the turn, unless another has it or the next one is not due.</summary>
    /// <param name="name">Which work.</param>
    /// <param name="lease">How long the turn lasts when nothing more is heard.</param>
    /// <param name="isDue">Whether it is due in any case.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>What was kept last, empty at first; null when it is not our turn.</returns>
    Task<string?> TakeAsync(string name, TimeSpan lease, bool isDue, CancellationToken cancellationToken);

    /// <summary>Keeps how far it has come, and the turn for another <paramref name="lease"/>.</summary>
    Task KeepAsync(string name, string state, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Keeps how far it has come, and gives the turn away; the next is due after a pause.</summary>
    Task ReleaseAsync(string name, string state, TimeSpan pause, CancellationToken cancellationToken);

    /// <summary>What was kept last; null when there is nothing.</summary>
    Task<string?> FindAsync(string name, CancellationToken cancellationToken);
}
