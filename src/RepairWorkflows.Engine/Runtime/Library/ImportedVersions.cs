using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Versions that are about to be stored, before those that are.</summary>
internal sealed class ImportedVersions(IDefinitionStore store, TimeProvider clock) : IDefinitionVersions
{
    private readonly Dictionary<string, StoredDefinition> _drafts = [];

    /// <summary>Those that are about to be stored, in the order in which they came.</summary>
    public IReadOnlyList<StoredDefinition> All => [.. _drafts.Values];

    /// <summary>Documents come in the order of their numbers; one that says none comes first.</summary>
    public static int OrderOf(JsonObject document) => NumberIn(document) ?? 0;

    /// <summary>Adds a document as a draft.</summary>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public async Task<StoredDefinition> AddAsync(
        JsonObject document, DefinitionEdit edit, CancellationToken cancellationToken)
    {
        var definitionId = document.TextOf("definitionId") ?? ShortId.New();
        var versions = await ListVersionsAsync(definitionId, cancellationToken);
        var (latest, isOfThisImport) = versions is [var first, ..] ? (first, _drafts.ContainsKey(first.Id)) : default;
        if (latest is not null && !isOfThisImport)
        {
            ReadOnlyDefinitions.Refuse(latest);
            Drafts.RefuseEditedMeanwhile(document, latest, edit);
        }

        var replaced = latest is { WasPublished: false } && !isOfThisImport ? latest : null;
        var draft = new StoredDefinition
        {
            Id = replaced?.Id ?? await FreeIdAsync(document, cancellationToken),
            DefinitionId = definitionId,
            Version = replaced?.Version ?? NumberAfter(latest, isOfThisImport, NumberOf(document)),
            Name = document.NameOf(),
            IsLatest = true,
            IsPublished = false,
            Document = "",
            CreatedAt = replaced?.CreatedAt ?? InstantOf(document) ?? clock.GetUtcNow(),
            SavedBy = edit.By,
            SavedAt = clock.GetUtcNow(),
        };
        draft = draft with { Document = DraftDocument.Write(document, draft, document.FlagOf("isReadonly")) };
        return _drafts[draft.Id] = draft.After(latest);
    }

    /// <inheritdoc/>
    public async Task<StoredDefinition?> FindAsync(string versionId, CancellationToken cancellationToken) =>
        _drafts.GetValueOrDefault(versionId) ?? await store.FindAsync(versionId, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDefinition>> ListVersionsAsync(
        string definitionId, CancellationToken cancellationToken) =>
        Over(
            await store.ListVersionsAsync(definitionId, cancellationToken),
            draft => draft.DefinitionId == definitionId);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDefinition>> ListLatestAsync(CancellationToken cancellationToken) =>
        [.. Over(await store.ListLatestAsync(cancellationToken), draft => true).DistinctBy(one => one.DefinitionId)];

    private static int? NumberIn(JsonObject document) => document[document.KeyOf("version")] switch
    {
        JsonValue value when value.TryGetValue<int>(out var number) && number >= 0 => number,
        JsonValue value when value.TryGetValue<string>(out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    // Without one it is the first.
    private static int NumberOf(JsonObject document) => Math.Max(1, NumberIn(document) ?? 1);

    // A definition that is new keeps its number; to one that there is another version is added.
    private static int NumberAfter(StoredDefinition? latest, bool isOfThisImport, int number) =>
        latest is null || (isOfThisImport && number > latest.Version) ? number : latest.Version + 1;

    private List<StoredDefinition> Over(
        IReadOnlyList<StoredDefinition> stored, Func<StoredDefinition, bool> which) =>
        [.. _drafts.Values.Where(which).Concat(stored.Where(version => !_drafts.ContainsKey(version.Id)))
            .OrderByDescending(version => version.Version)];

    private async Task<string> FreeIdAsync(JsonObject document, CancellationToken cancellationToken) =>
        document.TextOf("id") is { } id && await FindAsync(id, cancellationToken) is null ? id : ShortId.New();

    // Editors write the year 1 where there is none.
    private DateTimeOffset? InstantOf(JsonObject document) =>
        document["createdAt"] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            && value.TryGetValue<string>(out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && at.Year > 1 && at <= clock.GetUtcNow()
            ? at.ToUniversalTime()
            : null;
}
