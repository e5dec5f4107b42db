namespace RepairWorkflows.Engine.Runtime;

/// <summary>Finds versions of definitions: what it takes to make ready to run those that use others.</summary>
public interface IDefinitionVersions
{
    /// <summary>One version; null when there is none.</summary>
    Task<StoredDefinition?> FindAsync(string versionId, CancellationToken cancellationToken);

    /// <summary>Every version of one definition, the newest first; empty when there is none.</summary>
    Task<IReadOnlyList<StoredDefinition>> ListVersionsAsync(string definitionId, CancellationToken cancellationToken);

    /// <summary>The latest version of every definition, by definition id.</summary>
    Task<IReadOnlyList<StoredDefinition>> ListLatestAsync(CancellationToken cancellationToken);
}
