namespace RepairWorkflows.Engine.Execution;

/// <summary>The workflows that others may start.</summary>
public interface IPublishedWorkflows
{
    /// <summary>The published version of a definition.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    ValueTask<CompiledWorkflow> GetPublishedAsync(string definitionId, CancellationToken cancellationToken);
}
