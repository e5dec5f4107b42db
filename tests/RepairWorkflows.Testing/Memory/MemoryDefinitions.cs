using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Testing.Memory;

/// <summary>Keeps definitions in memory.</summary>
/// <param name="instances">Where their instances are; null when no test removes any.</param>
public sealed class MemoryDefinitions(MemoryStore? instances = null) : IDefinitionStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredDefinition> _versions = [];

    /// <inheritdoc/>
    public Task<StoredDefinition?> FindAsync(string versionId, CancellationToken cancellationToken) =>
        First(version => version.Id == versionId);

    /// <inheritdoc/>
    public Task<StoredDefinition?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken) =>
        First(version => version.DefinitionId == definitionId && version.IsPublished);

    /// <inheritdoc/>
    public Task<StoredDefinition?> FindLatestAsync(string definitionId, CancellationToken cancellationToken) =>
        First(version => version.DefinitionId == definitionId && version.IsLatest);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDefinition>> ListPublishedAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredDefinition>>(
                [.. _versions.Values.Where(version => version.IsPublished)
                .OrderBy(version => version.DefinitionId, StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDefinition>> ListVersionsAsync(
        string definitionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredDefinition>>([.. _versions.Values
                .Where(version => version.DefinitionId == definitionId)
                .OrderByDescending(version => version.Version)]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDefinition>> ListLatestAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredDefinition>>([.. _versions.Values
                .Where(version => version.IsLatest)
                .OrderBy(version => version.DefinitionId, StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string definitionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var versions = _versions.Values.Where(version => version.DefinitionId == definitionId).ToList();
            if (versions.Count == 0)
            {
                throw new ConcurrencyConflictException($"There is no definition {definitionId}.");
            }

            instances?.RemoveOf(definitionId);
            versions.ForEach(version => _versions.Remove(version.Id));
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredTrigger>> FindTriggersAsync(string hash, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredTrigger>>([.. _versions.Values
                .Where(version => version.IsPublished)
                .SelectMany(version => version.Triggers)
                .Where(trigger => trigger.Hash == hash)
                .OrderBy(trigger => trigger.DefinitionId, StringComparer.Ordinal)
                .ThenBy(trigger => trigger.Id, StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public Task SaveAsync(StoredDefinition definition, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var others = _versions.Values.Where(version => version.DefinitionId == definition.DefinitionId).ToList();
            foreach (var other in others)
            {
                _versions[other.Id] = other with
                {
                    IsLatest = other.IsLatest && !definition.IsLatest,
                    IsPublished = other.IsPublished && !definition.IsPublished,
                };
            }

            _versions[definition.Id] = definition;
            return Task.CompletedTask;
        }
    }

    private Task<StoredDefinition?> First(Func<StoredDefinition, bool> which)
    {
        lock (_lock)
        {
            return Task.FromResult(_versions.Values.FirstOrDefault(which) is { } found
                ? found with { Triggers = [] }
                : null);
        }
    }
}
