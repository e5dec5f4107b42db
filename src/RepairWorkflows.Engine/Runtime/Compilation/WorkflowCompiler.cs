using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Compilation;

/// <summary>Makes definitions ready to run, with the workflows that they use as activities.</summary>
public sealed class WorkflowCompiler(ActivityRegistry registry, IDefinitionVersions store)
{
    /// <summary>Makes a definition ready to run.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public ValueTask<CompiledWorkflow> CompileAsync(
        WorkflowDefinition definition, CancellationToken cancellationToken) =>
        CompileAsync(definition, [], cancellationToken);

    /// <summary>Makes a document ready to run.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>, with all that is wrong.
    /// </exception>
    public ValueTask<CompiledWorkflow> CompileAsync(string document, CancellationToken cancellationToken)
    {
        List<FieldError> errors = [];
        return DefinitionReader.Read(document, errors) is { } definition
            ? CompileAsync(definition, errors, cancellationToken)
            : throw DefinitionReader.Invalid(errors, default);
    }

    /// <summary>
    /// Makes of a document what can be drawn of it, with all that keeps it from being run: nothing runs it then.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: it cannot be drawn either.
    /// </exception>
    public async ValueTask<WorkflowSketch> SketchAsync(string document, CancellationToken cancellationToken)
    {
        List<FieldError> errors = [];
        if (DefinitionReader.Read(document, errors) is not { } definition)
        {
            throw DefinitionReader.Invalid(errors, default);
        }

        var consumed = await ConsumedByAsync(definition, cancellationToken);
        var workflow = CompiledWorkflow.Drawn(definition, registry, consumed, errors);
        return workflow is null
            ? throw DefinitionReader.Invalid(errors, definition.Document)
            : new(workflow, FaultyActivities.Name(errors, definition.Document));
    }

    private async ValueTask<CompiledWorkflow> CompileAsync(
        WorkflowDefinition definition, List<FieldError> errors, CancellationToken cancellationToken)
    {
        var consumed = await ConsumedByAsync(definition, cancellationToken);
        return CompiledWorkflow.From(definition, registry, consumed, errors)
            ?? throw DefinitionReader.Invalid(errors, definition.Document);
    }

    private async ValueTask<ConsumedWorkflows> ConsumedByAsync(
        WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var uses = WorkflowUses.In(definition, registry);

        var consumed = new ConsumedWorkflows();
        var open = new Queue<WorkflowUse>(uses);
        while (open.TryDequeue(out var use))
        {
            if (!consumed.Knows(use) && await FindAsync(use, cancellationToken) is { } found)
            {
                consumed.Add(use, found);
                WorkflowUses.In(found, registry).ForEach(open.Enqueue);
            }
        }

        return consumed;
    }

    // The version that is pinned; else the definition in the version of the activity, or the one that is published.
    private async ValueTask<WorkflowDefinition?> FindAsync(WorkflowUse use, CancellationToken cancellationToken)
    {
        if (use.VersionId is { } pinned && await store.FindAsync(pinned, cancellationToken) is { } exact)
        {
            return DefinitionReader.ReadDrawn(exact.Document);
        }

        var definitionId = use.DefinitionId ?? await NamedAsync(use.Type, cancellationToken);
        if (definitionId is null)
        {
            return null;
        }

        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        var chosen = versions.FirstOrDefault(version => version.Version == use.Version)
            ?? versions.FirstOrDefault(version => version.IsPublished)
            ?? (versions is [var newest, ..] ? newest : null);
        return chosen is null ? null : DefinitionReader.ReadDrawn(chosen.Document);
    }

    private async ValueTask<string?> NamedAsync(string type, CancellationToken cancellationToken)
    {
        foreach (var latest in await store.ListLatestAsync(cancellationToken))
        {
            var definition = DefinitionReader.ReadDrawn(latest.Document);
            if (WorkflowNames.IsUsable(definition) && WorkflowNames.TypeOf(definition) == type)
            {
                return definition.DefinitionId;
            }
        }

        return null;
    }
}
