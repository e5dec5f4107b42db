using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Persistence.Memory;

public sealed partial class MemoryDefinitions
{
    /// <inheritdoc/>
    public Task SaveAllAsync(IReadOnlyList<StoredDefinition> definitions, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var before = _versions.ToList();
            List<StoredDefinition> timed = [];
            try
            {
                foreach (var definition in definitions)
                {
                    var wasPublished = _versions.GetValueOrDefault(definition.Id)?.IsPublished == true;
                    Check(definition);
                    Put(definition);
                    timed.AddRange(definition.IsPublished || wasPublished ? [definition] : []);
                }
            }
            catch (ConcurrencyConflictException)
            {
                _versions.Clear();
                before.ForEach(version => _versions.Add(version.Key, version.Value));
                throw;
            }

            timed.ForEach(
                definition => instances?.TimerStore.Replace(OwnerOf(definition.DefinitionId), TimersOf(definition)));
            return Task.CompletedTask;
        }
    }

    private void Check(StoredDefinition definition)
    {
        var others = VersionsOf(definition.DefinitionId).Where(other => other.Id != definition.Id);
        var isLate = definition.Seen is { } seen
            && (!_versions.TryGetValue(seen.Id, out var now) || !now.IsLatest
                || now.IsPublished != seen.IsPublished || now.Document != seen.Document);
        var isTaken = _versions.TryGetValue(definition.Id, out var same)
            && (definition.IsFirst || same.DefinitionId != definition.DefinitionId);
        if (isLate || isTaken || others.Any(other => definition.IsFirst || other.Version == definition.Version))
        {
            throw new ConcurrencyConflictException("Another writer was faster.");
        }
    }

    private void Put(StoredDefinition definition)
    {
        foreach (var other in VersionsOf(definition.DefinitionId))
        {
            _versions[other.Id] = other with
            {
                IsLatest = other.IsLatest && !definition.IsLatest,
                IsPublished = other.IsPublished && !definition.IsPublished,
            };
        }

        _versions[definition.Id] = definition with { Seen = null, IsFirst = false };
    }

    private List<StoredDefinition> VersionsOf(string definitionId) =>
        [.. _versions.Values.Where(version => version.DefinitionId == definitionId)];
}
