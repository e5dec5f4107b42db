namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Removes definitions and versions of them, with their triggers and instances.</summary>
public sealed class DefinitionRemovals(IDefinitionStore store, DefinitionCatalogue catalogue)
{
    /// <summary>Removes one version; the highest that remains becomes the latest.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.InstanceHasDomainState"/>.</exception>
    public Task DeleteVersionAsync(string versionId, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var version = await store.FindAsync(versionId, cancellationToken)
                ?? throw NotFoundException.OfVersion(versionId);
            ReadOnlyDefinitions.Refuse(version);
            await store.DeleteVersionAsync(version.DefinitionId, versionId, cancellationToken);
            catalogue.Forget(version.DefinitionId);
            return version;
        });

    /// <summary>Removes a definition with all versions.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.InstanceHasDomainState"/>.</exception>
    public Task DeleteAsync(string definitionId, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var latest = await store.FindLatestAsync(definitionId, cancellationToken)
                ?? throw NotFoundException.OfDefinition(definitionId);
            ReadOnlyDefinitions.Refuse(latest);
            await store.DeleteAsync(definitionId, cancellationToken);
            catalogue.Forget(definitionId);
            return latest;
        });

    /// <summary>Removes what may be removed of several definitions.</summary>
    /// <returns>Those that were not there, and those that stay because they may not be removed.</returns>
    public Task<RemovalReport> DeleteManyAsync(
        IReadOnlyList<string> definitionIds, CancellationToken cancellationToken) =>
        EachAsync(definitionIds, DeleteAsync, cancellationToken);

    /// <summary>Removes what may be removed of several versions.</summary>
    /// <inheritdoc cref="DeleteManyAsync"/>
    public Task<RemovalReport> DeleteVersionsAsync(
        IReadOnlyList<string> versionIds, CancellationToken cancellationToken) =>
        EachAsync(versionIds, DeleteVersionAsync, cancellationToken);

    private static async Task<RemovalReport> EachAsync(
        IReadOnlyList<string> ids, Func<string, CancellationToken, Task> delete, CancellationToken cancellationToken)
    {
        List<string> missing = [];
        List<string> kept = [];
        foreach (var id in ids)
        {
            try
            {
                await delete(id, cancellationToken);
            }
            catch (NotFoundException)
            {
                missing.Add(id);
            }
            catch (Exception refusal) when (refusal is RuleViolationException or ReadOnlyException)
            {
                kept.Add(id);
            }
        }

        return new(ids.Count - missing.Count - kept.Count, missing, kept);
    }
}

/// <summary>What came of removing several.</summary>
/// <param name="Removed">How many are gone.</param>
/// <param name="Missing">Those that were not there.</param>
/// <param name="Kept">Those that may not be removed: read-only, or instances of them have domain state.</param>
public sealed record RemovalReport(int Removed, IReadOnlyList<string> Missing, IReadOnlyList<string> Kept);
