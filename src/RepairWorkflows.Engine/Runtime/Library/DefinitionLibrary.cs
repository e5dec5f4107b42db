using System.Text.Json.Nodes;

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
    /// without a <c>definitionId</c> it gets one. Nor does it make itself read-only: only what is imported can be.
    /// </summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public async Task<StoredDefinition> SaveAsync(JsonObject document, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(document, cancellationToken);
        // What cannot be run is not kept either.
        var workflow = await publisher.CompileAsync(draft.Document, cancellationToken);
        await store.SaveAsync(draft, cancellationToken);
        catalogue.Forget(draft.DefinitionId);
        return draft with { Warnings = DefinitionWarnings.Of(workflow) };
    }

    /// <summary>Saves a document as <see cref="SaveAsync"/> does and publishes it; nothing is stored when it is wrong.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>, with all that speaks against it.
    /// </exception>
    public async Task<StoredDefinition> SaveAndPublishAsync(
        JsonObject document, CancellationToken cancellationToken) =>
        await PublishAsync(await DraftAsync(document, cancellationToken), cancellationToken);

    /// <summary>Passes when a document can be run; nothing is stored.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public async Task CheckAsync(string document, CancellationToken cancellationToken) =>
        _ = await publisher.CompileAsync(document, cancellationToken);

    /// <summary>Publishes a document as the version that it says it is; nothing is stored when it is wrong.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public async Task<StoredDefinition> PublishAsync(string document, CancellationToken cancellationToken)
    {
        await rules.CheckAsync(document, cancellationToken);
        var published = await publisher.PublishAsync(document, cancellationToken);
        catalogue.Forget(published.DefinitionId);
        return published;
    }

    /// <summary>Publishes the latest version; a second time changes nothing.</summary>
    /// <returns>The published version, and whether it was so before.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public async Task<(StoredDefinition Definition, bool WasPublished)> PublishLatestAsync(
        string definitionId, CancellationToken cancellationToken)
    {
        var latest = await LatestAsync(definitionId, cancellationToken);
        if (latest.IsPublished)
        {
            return (latest, true);
        }

        ReadOnlyDefinitions.Refuse(latest);
        return (await PublishAsync(latest, cancellationToken), false);
    }

    /// <summary>Takes the published version back: nothing starts it any more, what runs goes on.</summary>
    /// <returns>The version that was published; the latest when none was.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async Task<StoredDefinition> RetractAsync(string definitionId, CancellationToken cancellationToken)
    {
        if (await store.FindPublishedAsync(definitionId, cancellationToken) is not { } published)
        {
            return await LatestAsync(definitionId, cancellationToken);
        }

        ReadOnlyDefinitions.Refuse(published);
        var retracted = published with { IsPublished = false };
        await store.SaveAsync(retracted, cancellationToken);
        catalogue.Forget(definitionId);
        return retracted;
    }

    /// <summary>Makes a draft of what a version was: numbered after the latest, which stays as it is.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async Task<StoredDefinition> RevertAsync(
        string definitionId, int version, CancellationToken cancellationToken)
    {
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        var wanted = versions.FirstOrDefault(candidate => candidate.Version == version)
            ?? throw new NotFoundException(
                EngineErrors.DefinitionNotFound,
                $"There is no version {version} of workflow definition with ID {definitionId}.");
        ReadOnlyDefinitions.Refuse(versions[0]);
        var draft = wanted with
        {
            Id = ShortId.New(),
            Version = versions[0].Version + 1,
            IsLatest = true,
            IsPublished = false,
            CreatedAt = clock.GetUtcNow(),
        };
        var document = JsonNode.Parse(wanted.Document)!.AsObject();
        draft = draft with { Document = DraftDocument.Write(document, draft, isReadonly: false) };
        await store.SaveAsync(draft, cancellationToken);
        catalogue.Forget(definitionId);
        return draft;
    }

    private async Task<StoredDefinition> PublishAsync(StoredDefinition draft, CancellationToken cancellationToken) =>
        await PublishAsync(draft.Document, cancellationToken) with { CreatedAt = draft.CreatedAt };

    private async Task<StoredDefinition> DraftAsync(JsonObject document, CancellationToken cancellationToken)
    {
        var definitionId = document.TextOf("definitionId") ?? ShortId.New();
        var latest = await store.FindLatestAsync(definitionId, cancellationToken);
        if (latest is not null)
        {
            ReadOnlyDefinitions.Refuse(latest);
        }

        var replaced = latest is { IsPublished: false } ? latest : null;
        var draft = new StoredDefinition
        {
            Id = replaced?.Id ?? ShortId.New(),
            DefinitionId = definitionId,
            Version = replaced?.Version ?? (latest?.Version ?? 0) + 1,
            Name = document.NameOf(),
            IsLatest = true,
            IsPublished = false,
            Document = "",
            CreatedAt = replaced?.CreatedAt ?? clock.GetUtcNow(),
        };
        return draft with { Document = DraftDocument.Write(document, draft, isReadonly: false) };
    }

    private async Task<StoredDefinition> LatestAsync(string definitionId, CancellationToken cancellationToken) =>
        await store.FindLatestAsync(definitionId, cancellationToken)
        ?? throw new NotFoundException(
            EngineErrors.DefinitionNotFound, $"There is no workflow definition with ID {definitionId}.");
}
