using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>
/// Keeps definitions by the rules of an Elsa server: one draft at most, one published version at most.
/// </summary>
public sealed class DefinitionLibrary(
    IDefinitionStore store, DefinitionPublisher publisher, PublishRules rules, DefinitionCatalogue catalogue,
    TimeProvider clock)
{
    /// <summary>
    /// Saves a document as the draft. A draft that exists is replaced under its id and number; after a published
    /// version a new one begins, and the published one stays. Id, version and flags of the document count for nothing;
    /// without a <c>definitionId</c> it gets one. Nor does it make itself read-only: only what is imported can be. What
    /// cannot be run is not kept either.
    /// </summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public Task<StoredDefinition> SaveAsync(JsonObject document, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
            await SaveDraftAsync(await DraftAsync(document, cancellationToken), cancellationToken));

    /// <summary>Saves a document as <see cref="SaveAsync"/> does and publishes it; nothing is stored when it is wrong.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>, with all that speaks against it.
    /// </exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public Task<StoredDefinition> SaveAndPublishAsync(JsonObject document, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
            await PublishAsync(await DraftAsync(document, cancellationToken), cancellationToken));

    /// <summary>Passes when a document can be run; nothing is stored.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public async Task<WorkflowDefinition> CheckAsync(string document, CancellationToken cancellationToken) =>
        (await publisher.CompileAsync(document, cancellationToken)).Definition;

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
            cancellationToken);

    /// <summary>Publishes the latest version; a second time changes nothing.</summary>
    /// <returns>The published version, and whether it was so before.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public Task<(StoredDefinition Definition, bool WasPublished)> PublishLatestAsync(
        string definitionId, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var latest = await LatestAsync(definitionId, cancellationToken);
            return latest.IsPublished
                ? (latest, true)
                : (await PublishAsync(ReadOnlyDefinitions.Refuse(latest).After(latest), cancellationToken), false);
        });

    /// <summary>Takes the published version back: nothing starts it any more, what runs goes on.</summary>
    /// <returns>The version that was published, or the latest when none was; and whether one was.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public Task<(StoredDefinition Definition, bool WasPublished)> RetractAsync(
        string definitionId, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var latest = await LatestAsync(definitionId, cancellationToken);
            if (await store.FindPublishedAsync(definitionId, cancellationToken) is not { } published)
            {
                return (latest, false);
            }

            var retracted = ReadOnlyDefinitions.Refuse(published) with { IsPublished = false };
            return (await KeepAsync(retracted.After(latest), cancellationToken), true);
        });

    /// <summary>Makes a draft of what a version was: numbered after the latest, which stays as it is.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public Task<StoredDefinition> RevertAsync(
        string definitionId, int version, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
            var wanted = versions.FirstOrDefault(candidate => candidate.Version == version)
                ?? throw NotFoundException.OfVersion(definitionId, $"{version}");
            return await KeepAsync(Drafts.Again(wanted, versions[0], clock.GetUtcNow()), cancellationToken);
        });

    /// <summary>Has the latest version changed: published again when it was, else the draft replaced.</summary>
    /// <returns>What was saved; null when <paramref name="change"/> found nothing to do.</returns>
    internal Task<StoredDefinition?> ChangeAsync(
        string definitionId, Func<JsonObject, bool> change, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var latest = await LatestAsync(definitionId, cancellationToken);
            var document = JsonNode.Parse(latest.Document)!.AsObject();
            if (!change(document))
            {
                return null;
            }

            var draft = Drafts.Of(document, definitionId, latest, clock.GetUtcNow());
            return latest.IsPublished
                ? await PublishAsync(draft, cancellationToken)
                : await SaveDraftAsync(draft, cancellationToken);
        });

    private async Task<StoredDefinition> SaveDraftAsync(StoredDefinition draft, CancellationToken cancellationToken)
    {
        var workflow = await publisher.CompileAsync(draft.Document, cancellationToken);
        return await KeepAsync(draft, cancellationToken) with { Warnings = DefinitionWarnings.Of(workflow) };
    }

    private async Task<StoredDefinition> KeepAsync(StoredDefinition version, CancellationToken cancellationToken)
    {
        await store.SaveAsync(version, cancellationToken);
        catalogue.Forget(version.DefinitionId);
        return version;
    }

    private async Task<StoredDefinition> PublishAsync(StoredDefinition draft, CancellationToken cancellationToken)
    {
        var warnings = await rules.CheckAsync(draft.Document, cancellationToken);
        var published = await publisher.PublishAsync(draft, cancellationToken);
        catalogue.Forget(draft.DefinitionId);
        return published with { Warnings = [.. published.Warnings, .. warnings] };
    }

    private async Task<StoredDefinition> DraftAsync(JsonObject document, CancellationToken cancellationToken)
    {
        var definitionId = document.TextOf("definitionId") ?? ShortId.New();
        var latest = await store.FindLatestAsync(definitionId, cancellationToken);
        return Drafts.Of(document, definitionId, latest, clock.GetUtcNow());
    }

    private async Task<StoredDefinition> LatestAsync(string definitionId, CancellationToken cancellationToken) =>
        await store.FindLatestAsync(definitionId, cancellationToken)
        ?? throw NotFoundException.OfDefinition(definitionId);
}
