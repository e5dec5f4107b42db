namespace RepairWorkflows.Engine.Runtime;

/// <summary>Finds all whom a stimulus concerns, at once: a look-up costs a round trip, whatever it brings.</summary>
public interface IStimulusTargets
{
    /// <summary>Finds them as they are now.</summary>
    Task<StimulusTargets> FindAsync(StimulusQuestion question, CancellationToken cancellationToken);
}

/// <summary>Whom to look for.</summary>
/// <param name="Hash">Look-up key over name and key of the stimulus; see <see cref="BookmarkHash"/>.</param>
/// <param name="CorrelationId">Only rests stored under this id; null for any.</param>
/// <param name="InstanceId">Only rests of this instance; null for any.</param>
public sealed record StimulusQuestion(string Hash, string? CorrelationId, string? InstanceId);

/// <summary>Whom a stimulus concerns.</summary>
/// <param name="Triggers">What starts by it, by definition id; not filtered.</param>
/// <param name="Bookmarks">What rests and waits for it, oldest first.</param>
/// <param name="First">The instance of the first of these, as it was read; null when there is none.</param>
public sealed record StimulusTargets(
    IReadOnlyList<StoredTrigger> Triggers, IReadOnlyList<StoredBookmark> Bookmarks, StoredInstance? First);
