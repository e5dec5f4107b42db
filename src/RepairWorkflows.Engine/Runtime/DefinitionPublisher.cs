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
    public async ValueTask<CompiledWorkflow> CompileAsync(string document, CancellationToken cancellationToken)
    {
        try
        {
            return await compiler.CompileAsync(DefinitionReader.Read(document), cancellationToken);
        }
        catch (InvalidRequestException refusal)
        {
            throw FaultyActivities.Name(refusal, document);
        }
    }

    /// <summary>
    /// Publishes a document as the version it says it is; its triggers replace those of the version before.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: it cannot be run. Nothing is stored.
    /// </exception>
    public async Task<StoredDefinition> PublishAsync(string document, CancellationToken cancellationToken)
    {
        var workflow = await CompileAsync(document, cancellationToken);
        var definition = workflow.Definition;
        List<FieldError> errors = [.. checks.SelectMany(check => check.Check(workflow))];
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(EngineErrors.DefinitionInvalid, errors[0].Message, errors);
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
        };
        await store.SaveAsync(stored, cancellationToken);
        return stored with { Warnings = DefinitionWarnings.Of(workflow) };
    }
}
