using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Runtime.Compilation;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>
/// Saves and publishes definitions by the rules of an Elsa server: one draft at most, one published version at most.
/// </summary>
public sealed class DefinitionLibrary(
    DefinitionShelf shelf, DefinitionPublisher publisher, PublishRules rules, WorkflowCompiler compiler,
    TimeProvider clock)
{
    /// <summary>
    /// Saves a document as the draft. A draft that exists is replaced under its id and number; after a version that was
    /// ever published a new one begins, and that one stays. Id, version and flags of the document count for nothing;
    /// without a <c>definitionId</c> it gets one. Nor does it make itself read-only: only what is imported can be. What
    /// can be drawn is kept even while it cannot be run: <see cref="StoredDefinition.Faults"/> say why.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: no editor could draw it.
    /// </exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    /// <exception cref="EditedMeanwhileException">
    /// <see cref="EngineErrors.DefinitionEditedMeanwhile"/>: it is not what was <see cref="DefinitionEdit.Revision"/>.
    /// </exception>
    public Task<StoredDefinition> SaveAsync(
        JsonObject document, DefinitionEdit edit, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
            await SaveDraftAsync(await MakeAsync(document, edit, cancellationToken), cancellationToken));

    /// <summary>What <see cref="SaveAsync"/> would keep; nothing is stored.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    public async Task<StoredDefinition> DraftAsync(
        JsonObject document, DefinitionEdit edit, CancellationToken cancellationToken) =>
        await SketchAsync(await MakeAsync(document, edit, cancellationToken), cancellationToken);

    /// <summary>Saves a document as <see cref="SaveAsync"/> does and publishes it; nothing is stored when it is wrong.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>, with all that speaks against it.
    /// </exception>
    /// <inheritdoc cref="SaveAsync"/>
    public Task<StoredDefinition> SaveAndPublishAsync(
        JsonObject document, DefinitionEdit edit, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
            await PublishAsync(await MakeAsync(document, edit, cancellationToken), edit, cancellationToken));

    /// <summary>Passes when a document can be run; nothing is stored.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public async Task<WorkflowDefinition> CheckAsync(string document, CancellationToken cancellationToken) =>
        (await compiler.CompileAsync(document, cancellationToken)).Definition;

    /// <summary>
    /// Publishes a definition as the version that it says it is, read-only or not; nothing is stored when it is wrong.
    /// </summary>
    /// <param name="definition">What is to be published.</param>
    /// <param name="latest">The version that it comes after; null when it is the first.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    /// <exception cref="ConcurrencyConflictException">Another version is the latest by now.</exception>
    public Task<StoredDefinition> PublishAfterAsync(
        WorkflowDefinition definition, StoredDefinition? latest, CancellationToken cancellationToken) =>
        PublishAsync(
            StoredDefinition.Of(definition, definition.Document.GetRawText(), clock.GetUtcNow()).After(latest),
            DefinitionEdit.ByNobody, cancellationToken);

    /// <summary>Publishes the latest version; a second time changes nothing.</summary>
    /// <returns>The published version, and whether it was so before.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    /// <exception cref="EditedMeanwhileException">
    /// <see cref="EngineErrors.DefinitionEditedMeanwhile"/>: it is not what was <see cref="DefinitionEdit.Revision"/>.
    /// </exception>
    public Task<(StoredDefinition Definition, bool WasPublished)> PublishLatestAsync(
        string definitionId, DefinitionEdit edit, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var latest = await shelf.LatestAsync(definitionId, cancellationToken);
            Drafts.RefuseEditedMeanwhile(latest, edit);
            if (latest.IsPublished)
            {
                return (latest, true);
            }

            var draft = ReadOnlyDefinitions.Refuse(latest).After(latest);
            return (await PublishAsync(draft, edit, cancellationToken), false);
        });

    /// <summary>Has the latest version changed: published again when it was, else the draft replaced.</summary>
    /// <returns>What was saved; null when <paramref name="change"/> found nothing to do.</returns>
    internal Task<StoredDefinition?> ChangeAsync(
        string definitionId, Func<JsonObject, bool> change, DefinitionEdit edit, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var latest = await shelf.LatestAsync(definitionId, cancellationToken);
            var document = JsonNode.Parse(latest.Document)!.AsObject();
            if (!change(document))
            {
                return null;
            }

            var draft = Drafts.Of(document, definitionId, latest, edit, clock.GetUtcNow());
            return latest.IsPublished
                ? await PublishAsync(draft, edit, cancellationToken)
                : await SaveDraftAsync(draft, cancellationToken);
        });

    private async Task<StoredDefinition> SketchAsync(StoredDefinition draft, CancellationToken cancellationToken)
    {
        var sketch = await compiler.SketchAsync(draft.Document, cancellationToken);
        return draft with
        {
            Warnings = sketch.Faults.Count == 0 ? DefinitionWarnings.Of(sketch.Workflow) : [],
            Faults = sketch.Faults,
        };
    }

    private async Task<StoredDefinition> SaveDraftAsync(StoredDefinition draft, CancellationToken cancellationToken) =>
        await shelf.KeepAsync(await SketchAsync(draft, cancellationToken), cancellationToken);

    private async Task<StoredDefinition> PublishAsync(
        StoredDefinition draft, DefinitionEdit edit, CancellationToken cancellationToken)
    {
        var warnings = await rules.CheckAsync(draft.Document, cancellationToken);
        var signed = draft with { Publication = new(clock.GetUtcNow(), edit.By, edit.Reason) };
        var published = await publisher.PublishAsync(signed, cancellationToken);
        shelf.Forget(draft.DefinitionId);
        return published with { Warnings = [.. published.Warnings, .. warnings] };
    }

    private async Task<StoredDefinition> MakeAsync(
        JsonObject document, DefinitionEdit edit, CancellationToken cancellationToken)
    {
        var definitionId = document.TextOf("definitionId") ?? ShortId.New();
        var latest = await shelf.FindLatestAsync(definitionId, cancellationToken);
        return Drafts.Of(
            EditorTraces.Without(document, latest), definitionId, latest, edit, clock.GetUtcNow());
    }
}
