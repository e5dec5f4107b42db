namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>The stored definitions, with what is made ready of them: whoever writes one has that forgotten.</summary>
public sealed class DefinitionShelf(IDefinitionStore store, DefinitionCatalogue catalogue)
{
    /// <summary>The latest version of a definition.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    internal async Task<StoredDefinition> LatestAsync(string definitionId, CancellationToken cancellationToken) =>
        await FindLatestAsync(definitionId, cancellationToken) ?? throw NotFoundException.OfDefinition(definitionId);

    /// <summary>Likewise; null when there is none.</summary>
    internal Task<StoredDefinition?> FindLatestAsync(string definitionId, CancellationToken cancellationToken) =>
        store.FindLatestAsync(definitionId, cancellationToken);

    /// <summary>The published one; null when none is.</summary>
    internal Task<StoredDefinition?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken) =>
        store.FindPublishedAsync(definitionId, cancellationToken);

    /// <summary>All versions, the newest first.</summary>
    internal Task<IReadOnlyList<StoredDefinition>> VersionsAsync(
        string definitionId, CancellationToken cancellationToken) =>
        store.ListVersionsAsync(definitionId, cancellationToken);

    /// <summary>Stores a version as it is.</summary>
    internal async Task<StoredDefinition> KeepAsync(StoredDefinition version, CancellationToken cancellationToken)
    {
        await store.SaveAsync(version, cancellationToken);
        Forget(version.DefinitionId);
        return version;
    }

    /// <summary>A version was written: what is made ready of its definition is made anew.</summary>
    internal void Forget(string definitionId) => catalogue.Forget(definitionId);
}
