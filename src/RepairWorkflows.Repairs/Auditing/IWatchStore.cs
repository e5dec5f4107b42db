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
    /// <returns>The turn; null when it is not ours.</returns>
    Task<WatchTurn?> TakeAsync(string name, TimeSpan lease, bool isDue, CancellationToken cancellationToken);

    /// <summary>Keeps how far it has come, and the turn for another <paramref name="lease"/>.</summary>
    /// <returns>
    /// The turn as it goes on; null when another has taken it meanwhile: then nothing was kept, and the work is theirs.
    /// </returns>
    Task<WatchTurn?> KeepAsync(WatchTurn turn, string state, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Keeps how far it has come, and gives the turn away; the next is due after a pause.</summary>
    /// <returns>Whether it was still ours; otherwise nothing was kept.</returns>
    Task<bool> ReleaseAsync(WatchTurn turn, string state, TimeSpan pause, CancellationToken cancellationToken);

    /// <summary>What was kept last; null when there is nothing.</summary>
    Task<string?> FindAsync(string name, CancellationToken cancellationToken);
}

/// <summary>A turn at work that one machine does at a time.</summary>
/// <param name="Name">Which work.</param>
/// <param name="Until">
/// How long it lasts when nothing more is heard. Each turn's ends later than that of the one before, so it also says
/// whose it is.
/// </param>
/// <param name="State">What was kept last; empty at first.</param>
public sealed record WatchTurn(string Name, DateTimeOffset Until, string State);
