using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Keeps instances and all that is written with them.</summary>
public interface IWorkflowStore
{
    /// <summary>Reads an instance with its domain state; null when there is none.</summary>
    Task<StoredInstance?> FindAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Likewise, with what was answered to a command, as <see cref="FindInboxAsync"/> says it.</summary>
    async Task<(StoredInstance? Instance, InboxEntry? Answered)> FindAsync(
        string instanceId, string scope, string key, CancellationToken cancellationToken) =>
        (await FindAsync(instanceId, cancellationToken), await FindInboxAsync(scope, key, cancellationToken));

    /// <summary>Reads the instance a timer belongs to, with that timer; null when the timer is gone.</summary>
    Task<(StoredInstance Instance, InstanceTimer Timer)?> FindByTimerAsync(
        string timerId, CancellationToken cancellationToken);

    /// <summary>Writes a burst: all of it, durably, or nothing.</summary>
    /// <exception cref="ConcurrencyConflictException">
    /// An instance has another version than expected, or the fired timer is gone.
    /// </exception>
    /// <exception cref="DuplicateCommandException">
    /// The inbox already has that scope and key, or the delivered stimulus is gone.
    /// </exception>
    /// <exception cref="ActivationRefusedException">Another instance runs that the claim excludes.</exception>
    Task<CommitReport> CommitAsync(BurstCommit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the next number of a day and writes the burst that has it: both or nothing, so that no number is missing.
    /// </summary>
    /// <param name="day">Which day's number; each day counts from 1.</param>
    /// <param name="make">
    /// Makes the burst. Called once at most, while others wait for their numbers: it must be quick, and ask for
    /// nothing. The number may turn out to be taken by then, which is a conflict.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting, as long as nothing is written.</param>
    /// <inheritdoc cref="CommitAsync"/>
    Task<CommitReport> CommitNumberedAsync(
        DateOnly day, Func<int, BurstCommit> make, CancellationToken cancellationToken);

    /// <summary>Finds bookmarks by hash, oldest first; filtered by correlation id and instance where given.</summary>
    Task<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(
        string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken);

    /// <summary>The patterns of all bookmarks that have one, each once, in no order.</summary>
    Task<IReadOnlyList<string>> ListPatternsAsync(CancellationToken cancellationToken);

    /// <summary>What was answered to a command that was carried out; null when it was not.</summary>
    Task<InboxEntry?> FindInboxAsync(string scope, string key, CancellationToken cancellationToken);

    /// <summary>An instance's journal, burst by burst, oldest first.</summary>
    IAsyncEnumerable<BurstLog> ReadLogAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Removes an instance with its rests, timers and journal.</summary>
    /// <exception cref="ConcurrencyConflictException">
    /// It is gone already, or has domain state, which would be orphaned.
    /// </exception>
    Task DeleteAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>
    /// Sets an instance aside whose state cannot be read: it is shown, and nothing runs it until repaired.
    /// </summary>
    Task QuarantineAsync(string instanceId, string reason, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>An instance as stored.</summary>
/// <param name="Header">What can be asked without reading the state.</param>
/// <param name="State">The encoded state.</param>
/// <param name="Version">Counts the commits; 1 after the first.</param>
/// <param name="Companion">The domain state; null when it has none.</param>
/// <param name="QuarantineReason">Why it was set aside; null when it was not.</param>
public sealed record StoredInstance(
    InstanceHeader Header, ReadOnlyMemory<byte> State, long Version, InstanceCompanion? Companion,
    string? QuarantineReason);
