using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>Keeps definitions in memory.</summary>
/// <param name="instances">Where their instances are; null when no test removes any.</param>
public sealed partial class MemoryDefinitions(MemoryStore? instances = null) : IDefinitionStore
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
    public Task DeleteAsync(string definitionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var versions = _versions.Values.Where(version => version.DefinitionId == definitionId).ToList();
            if (versions.Count == 0)
            {
                throw new ConcurrencyConflictException($"There is no definition {definitionId}.");
            }

            instances?.RemoveOf(header => header.DefinitionId == definitionId);
            instances?.TimerStore.RemoveOf(OwnerOf(definitionId));
            versions.ForEach(version => _versions.Remove(version.Id));
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task DeleteVersionAsync(string definitionId, string versionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_versions.TryGetValue(versionId, out var gone))
            {
                throw new ConcurrencyConflictException($"There is no version {versionId}.");
            }

            instances?.RemoveOf(header => header.DefinitionVersionId == versionId);
            _versions.Remove(versionId);
            if (gone.IsPublished)
            {
                instances?.TimerStore.RemoveOf(OwnerOf(definitionId));
            }

            var highest = _versions.Values.Where(version => version.DefinitionId == definitionId)
                .MaxBy(version => version.Version);
            if (highest is not null)
            {
                _versions[highest.Id] = highest with { IsLatest = true };
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<TriggerTimer?> FindTriggerTimerAsync(string timerId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var trigger = _versions.Values.Where(version => version.IsPublished)
                .SelectMany(version => version.Triggers)
                .FirstOrDefault(trigger => trigger.TimerId == timerId);
            return Task.FromResult(trigger is not null && instances?.TimerStore.Find(timerId) is { } found
                ? new TriggerTimer(trigger with { DueAt = null }, found.Timer.DueAt)
                : null);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredTrigger>> FindTriggersAsync(string hash, CancellationToken cancellationToken) =>
        Triggers(trigger => trigger.Hash == hash);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredTrigger>> ListTriggersAsync(string name, CancellationToken cancellationToken) =>
        Triggers(trigger => trigger.Name == name);

    private Task<IReadOnlyList<StoredTrigger>> Triggers(Func<StoredTrigger, bool> which)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredTrigger>>([.. _versions.Values
                .Where(version => version.IsPublished)
                .SelectMany(version => version.Triggers)
                .Where(which)
                .OrderBy(trigger => trigger.DefinitionId, StringComparer.Ordinal)
                .ThenBy(trigger => trigger.Id, StringComparer.Ordinal)]);
        }
    }

    private static string OwnerOf(string definitionId) => $"definition/{definitionId}";

    private static IEnumerable<InstanceTimer> TimersOf(StoredDefinition definition) =>
        definition.Triggers.Where(trigger => definition.IsPublished && trigger.DueAt is not null)
            .Select(trigger => new InstanceTimer(trigger.TimerId, trigger.Name, trigger.Id, trigger.DueAt!.Value));

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
