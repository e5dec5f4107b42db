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
    /// without a <c>definitionId</c> it gets one. What cannot be run is not kept either.
    /// </summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public Task<StoredDefinition> SaveAsync(JsonObject document, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var draft = await DraftAsync(document, cancellationToken);
            var workflow = await publisher.CompileAsync(draft.Document, cancellationToken);
            return await KeepAsync(draft, cancellationToken) with { Warnings = DefinitionWarnings.Of(workflow) };
        });

    /// <summary>Saves a document as <see cref="SaveAsync"/> does and publishes it; nothing is stored when it is wrong.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>, with all that speaks against it.
    /// </exception>
    public Task<StoredDefinition> SaveAndPublishAsync(JsonObject document, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
            await PublishAsync(await DraftAsync(document, cancellationToken), cancellationToken));

    /// <summary>Publishes the latest version; a second time changes nothing.</summary>
    /// <returns>The published version, and whether it was so before.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public Task<(StoredDefinition Definition, bool WasPublished)> PublishLatestAsync(
        string definitionId, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var latest = await LatestAsync(definitionId, cancellationToken);
            return latest.IsPublished
                ? (latest, true)
                : (await PublishAsync(latest with { Seen = latest }, cancellationToken), false);
        });

    /// <summary>Takes the published version back: nothing starts it any more, what runs goes on.</summary>
    /// <returns>The version that was published; the latest when none was.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public Task<StoredDefinition> RetractAsync(string definitionId, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () =>
        {
            var latest = await LatestAsync(definitionId, cancellationToken);
            return await store.FindPublishedAsync(definitionId, cancellationToken) is { } published
                ? await KeepAsync(published with { IsPublished = false, Seen = latest }, cancellationToken)
                : latest;
        });

    /// <summary>Makes a draft of what a version was: numbered after the latest, which stays as it is.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public Task<StoredDefinition> RevertAsync(
        string definitionId, int version, CancellationToken cancellationToken) =>
        Attempts.AgainAfterConflictAsync(async () => await KeepAsync(
            DraftOf(await store.ListVersionsAsync(definitionId, cancellationToken), version, definitionId),
            cancellationToken));

    /// <summary>
    /// Removes one version with its triggers and instances; the highest that remains becomes the latest.
    /// </summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.InstanceHasDomainState"/>.</exception>
    public async Task DeleteVersionAsync(string versionId, CancellationToken cancellationToken)
    {
        var version = await store.FindAsync(versionId, cancellationToken)
            ?? throw NotFoundException.OfVersion(versionId);
        await store.DeleteVersionAsync(version.DefinitionId, versionId, cancellationToken);
        catalogue.Forget(version.DefinitionId);
    }

    /// <summary>Removes a definition with all versions, triggers and instances.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.InstanceHasDomainState"/>.</exception>
    public async Task DeleteAsync(string definitionId, CancellationToken cancellationToken)
    {
        await LatestAsync(definitionId, cancellationToken);
        await store.DeleteAsync(definitionId, cancellationToken);
        catalogue.Forget(definitionId);
    }

    private async Task<StoredDefinition> KeepAsync(StoredDefinition version, CancellationToken cancellationToken)
    {
        await store.SaveAsync(version, cancellationToken);
        catalogue.Forget(version.DefinitionId);
        return version;
    }

    private async Task<StoredDefinition> PublishAsync(StoredDefinition draft, CancellationToken cancellationToken)
    {
        var warnings = await rules.CheckAsync(draft, cancellationToken);
        var published = await publisher.PublishAsync(draft.Document, draft.Seen, cancellationToken);
        catalogue.Forget(draft.DefinitionId);
        return published with
        {
            CreatedAt = draft.CreatedAt,
            Warnings = [.. published.Warnings, .. warnings],
        };
    }

    private async Task<StoredDefinition> DraftAsync(JsonObject document, CancellationToken cancellationToken)
    {
        var definitionId = Text(document, "definitionId") is { Length: > 0 } given ? given : ShortId.New();
        var latest = await store.FindLatestAsync(definitionId, cancellationToken);
        var replaced = latest is { IsPublished: false } ? latest : null;
        var draft = new StoredDefinition
        {
            Id = replaced?.Id ?? ShortId.New(),
            DefinitionId = definitionId,
            Version = replaced?.Version ?? (latest?.Version ?? 0) + 1,
            Name = Text(document, "name")?.Trim(),
            IsLatest = true,
            IsPublished = false,
            Document = "",
            CreatedAt = replaced?.CreatedAt ?? clock.GetUtcNow(),
            Seen = latest,
        };
        return draft with { Document = DraftDocument.Write(document, draft) };
    }

    private StoredDefinition DraftOf(IReadOnlyList<StoredDefinition> versions, int number, string definitionId)
    {
        var wanted = versions.FirstOrDefault(candidate => candidate.Version == number)
            ?? throw NotFoundException.OfVersion(definitionId, $"{number}");
        var draft = wanted with
        {
            Id = ShortId.New(),
            Version = versions[0].Version + 1,
            IsLatest = true,
            IsPublished = false,
            CreatedAt = clock.GetUtcNow(),
            Seen = versions[0],
        };
        return draft with { Document = DraftDocument.Write(JsonNode.Parse(wanted.Document)!.AsObject(), draft) };
    }

    private static string? Text(JsonObject document, string member) =>
        document[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private async Task<StoredDefinition> LatestAsync(string definitionId, CancellationToken cancellationToken) =>
        await store.FindLatestAsync(definitionId, cancellationToken)
        ?? throw NotFoundException.OfDefinition(definitionId);
}
