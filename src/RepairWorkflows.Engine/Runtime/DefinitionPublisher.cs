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
    /// <summary>Makes a document ready to run; nothing is stored.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public ValueTask<CompiledWorkflow> CompileAsync(string document, CancellationToken cancellationToken) =>
        compiler.CompileAsync(document, cancellationToken);

    /// <summary>
    /// Publishes a document as the version it says it is; its triggers replace those of the version before.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: it cannot be run. Nothing is stored.
    /// </exception>
    public Task<StoredDefinition> PublishAsync(string document, CancellationToken cancellationToken) =>
        PublishAsync(document, null, cancellationToken);

    /// <summary>Likewise, while <paramref name="seen"/> is still the definition's latest version.</summary>
    /// <inheritdoc cref="PublishAsync(string, CancellationToken)"/>
    /// <exception cref="ConcurrencyConflictException">It is not.</exception>
    public async Task<StoredDefinition> PublishAsync(
        string document, StoredDefinition? seen, CancellationToken cancellationToken)
    {
        var workflow = await CompileAsync(document, cancellationToken);
        var definition = workflow.Definition;
        List<FieldError> errors = [.. checks.SelectMany(check => check.Check(workflow))];
        if (errors.Count > 0)
        {
            throw DefinitionReader.Invalid(errors);
        }

        var now = clock.GetUtcNow();
        var stored = new StoredDefinition
        {
            Id = definition.Id,
            DefinitionId = definition.DefinitionId,
            Version = definition.Version,
            Name = definition.Name,
            IsLatest = true,
            IsPublished = true,
            Document = document,
            CreatedAt = now,
            Triggers = await triggers.ReadAsync(workflow, now, cancellationToken),
            Seen = seen,
        };
        await store.SaveAsync(stored, cancellationToken);
        return stored with { Warnings = DefinitionWarnings.Of(workflow) };
    }
}
