using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Engine.Runtime.Triggers;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Makes a definition the one that new instances run.</summary>
public sealed class DefinitionPublisher(
    IDefinitionStore store, WorkflowCompiler compiler, TriggerIndex triggers, IEnumerable<IDefinitionCheck> checks,
    TimeProvider clock)
{
    /// <summary>
    /// Publishes a document as the version it says it is; its triggers replace those of the version before.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: it cannot be run. Nothing is stored.
    /// </exception>
    public async Task<StoredDefinition> PublishAsync(string document, CancellationToken cancellationToken)
    {
        var workflow = await compiler.CompileAsync(document, cancellationToken);
        var version = StoredDefinition.Of(workflow.Definition, document, clock.GetUtcNow());
        return await PublishAsync(workflow, version, cancellationToken);
    }

    /// <summary>Publishes a version, likewise.</summary>
    /// <inheritdoc cref="PublishAsync(string, CancellationToken)"/>
    /// <exception cref="ConcurrencyConflictException">
    /// The definition is not what was <see cref="StoredDefinition.Seen"/> any more.
    /// </exception>
    public async Task<StoredDefinition> PublishAsync(StoredDefinition version, CancellationToken cancellationToken) =>
        await PublishAsync(
            await compiler.CompileAsync(version.Document, cancellationToken), version, cancellationToken);

    private async Task<StoredDefinition> PublishAsync(
        CompiledWorkflow workflow, StoredDefinition version, CancellationToken cancellationToken)
    {
        List<FieldError> errors = [.. checks.SelectMany(check => check.Check(workflow))];
        if (errors.Count > 0)
        {
            throw DefinitionReader.Invalid(errors, workflow.Definition.Document);
        }

        var published = version with
        {
            IsLatest = true,
            IsPublished = true,
            Triggers = await triggers.ReadAsync(workflow, clock.GetUtcNow(), cancellationToken),
        };
        await store.SaveAsync(published, cancellationToken);
        return published with { Warnings = DefinitionWarnings.Of(workflow) };
    }
}
