using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Persistence.Memory;

/// <content>Finds bookmarks.</content>
public sealed partial class MemoryStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(
        string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredBookmark>>([.. _bookmarks.Values
                .Where(mark => mark.Hash == hash
                    && (correlationId is null || mark.CorrelationId == correlationId)
                    && (instanceId is null || mark.InstanceId == instanceId))
                .OrderBy(mark => mark.CreatedAt).ThenBy(mark => mark.Id, StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListPatternsAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<string>>(
                [.. _bookmarks.Values.Select(mark => mark.Pattern).OfType<string>().Distinct()]);
        }
    }
}
