using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Makes a definition the one that new instances run.</summary>
public sealed class DefinitionPublisher(
    IDefinitionStore store, ActivityRegistry registry, BurstServices services, IEnumerable<IDefinitionCheck> checks,
    TimeProvider clock)
{
    /// <summary>Makes a document ready to run; nothing is stored.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public CompiledWorkflow Compile(string document) =>
        CompiledWorkflow.From(DefinitionReader.Read(document), registry);

    /// <summary>
    /// Publishes a document as the version it says it is; its triggers replace those of the version before.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: it cannot be run. Nothing is stored.
    /// </exception>
    public async Task<StoredDefinition> PublishAsync(string document, CancellationToken cancellationToken)
    {
        var workflow = Compile(document);
        var definition = workflow.Definition;
        List<FieldError> errors = [.. checks.SelectMany(check => check.Check(workflow))];
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(EngineErrors.DefinitionInvalid, errors[0].Message, errors);
        }

        var now = clock.GetUtcNow();
        var triggers = await TriggerReader.ReadAsync(workflow, services, now, cancellationToken);
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
            Triggers = [.. triggers.Select((found, index) => new StoredTrigger(
                $"{definition.Id}/{index}", definition.DefinitionId, definition.Id, found.Trigger.Name,
                BookmarkHash.Of(found.Trigger), found.Activity.Id))],
        };
        await store.SaveAsync(stored, cancellationToken);
        return stored with { Warnings = DefinitionWarnings.Of(workflow) };
    }
}
