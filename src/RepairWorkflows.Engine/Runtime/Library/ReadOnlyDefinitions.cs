namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Keeps from changes what says <c>isReadonly</c>.</summary>
internal static class ReadOnlyDefinitions
{
    /// <summary>The same version, when it may be changed.</summary>
    /// <param name="latest">The latest version of a definition.</param>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public static StoredDefinition Refuse(StoredDefinition latest) =>
        DefinitionSummary.Of(latest).IsReadonly ? throw new ReadOnlyException(latest.DefinitionId) : latest;
}
