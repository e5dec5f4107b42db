using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Testing.Engine;

/// <summary>Changes of definitions where it does not matter who makes them.</summary>
public static class UnsignedEdits
{
    /// <summary>Saves a draft.</summary>
    public static Task<StoredDefinition> SaveAsync(
        this DefinitionLibrary library, JsonObject document, CancellationToken cancellationToken) =>
        library.SaveAsync(document, DefinitionEdit.ByNobody, cancellationToken);

    /// <summary>Saves and publishes.</summary>
    public static Task<StoredDefinition> SaveAndPublishAsync(
        this DefinitionLibrary library, JsonObject document, CancellationToken cancellationToken) =>
        library.SaveAndPublishAsync(document, DefinitionEdit.ByNobody, cancellationToken);

    /// <summary>Publishes the latest version.</summary>
    public static Task<(StoredDefinition Definition, bool WasPublished)> PublishLatestAsync(
        this DefinitionLibrary library, string definitionId, CancellationToken cancellationToken) =>
        library.PublishLatestAsync(definitionId, DefinitionEdit.ByNobody, cancellationToken);

    /// <summary>Brings a version back.</summary>
    public static Task<StoredDefinition> RevertAsync(
        this DefinitionHistory history, string definitionId, int version, CancellationToken cancellationToken) =>
        history.RevertAsync(definitionId, version, DefinitionEdit.ByNobody, cancellationToken);

    /// <summary>Imports documents.</summary>
    public static Task<IReadOnlyList<StoredDefinition>> ImportAsync(
        this DefinitionImports imports, IReadOnlyList<DefinitionFile> files, CancellationToken cancellationToken) =>
        imports.ImportAsync(files, DefinitionEdit.ByNobody, cancellationToken);
}
