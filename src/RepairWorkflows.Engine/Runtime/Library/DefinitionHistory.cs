namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Takes versions of definitions back, and brings earlier ones up again.</summary>
public sealed class DefinitionHistory(DefinitionShelf shelf, TimeProvider clock)
{
    /// <summary>Takes the published version back: nothing starts it any more, what runs goes on.</summary>
    /// <returns>The version that was published, or the latest when none was; and whether one was.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public Task<(StoredDefinition Definition, bool WasPublished)> RetractAsync(
        string definitionId, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var latest = await shelf.LatestAsync(definitionId, cancellationToken);
            if (await shelf.FindPublishedAsync(definitionId, cancellationToken) is not { } published)
            {
                return (latest, false);
            }

            var retracted = ReadOnlyDefinitions.Refuse(published) with { IsPublished = false };
            return (await shelf.KeepAsync(retracted.After(latest), cancellationToken), true);
        });

    /// <summary>Makes a draft of what a version was: numbered after the latest, which stays as it is.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public Task<StoredDefinition> RevertAsync(
        string definitionId, int version, DefinitionEdit edit, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var versions = await shelf.VersionsAsync(definitionId, cancellationToken);
            var wanted = versions.FirstOrDefault(candidate => candidate.Version == version)
                ?? throw NotFoundException.OfVersion(definitionId, $"{version}");
            return await shelf.KeepAsync(
                Drafts.Again(wanted, versions[0], edit, clock.GetUtcNow()), cancellationToken);
        });
}
