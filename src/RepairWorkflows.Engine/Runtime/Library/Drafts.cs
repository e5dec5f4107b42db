using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Makes drafts, to be saved only while the version that they come after is the latest.</summary>
internal static class Drafts
{
    /// <summary>
    /// What a document becomes: in place of <paramref name="latest"/> when that is a draft, else after it.
    /// </summary>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public static StoredDefinition Of(
        JsonObject document, string definitionId, StoredDefinition? latest, DateTimeOffset now)
    {
        var replaced = latest is null || ReadOnlyDefinitions.Refuse(latest).IsPublished ? null : latest;
        var draft = new StoredDefinition
        {
            Id = replaced?.Id ?? ShortId.New(),
            DefinitionId = definitionId,
            Version = replaced?.Version ?? (latest?.Version ?? 0) + 1,
            Name = document.NameOf(),
            IsLatest = true,
            IsPublished = false,
            Document = "",
            CreatedAt = replaced?.CreatedAt ?? now,
        };
        return (draft with { Document = DraftDocument.Write(document, draft, isReadonly: false) }).After(latest);
    }

    /// <summary>What <paramref name="version"/> was, after <paramref name="latest"/>.</summary>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public static StoredDefinition Again(StoredDefinition version, StoredDefinition latest, DateTimeOffset now)
    {
        var draft = version with
        {
            Id = ShortId.New(),
            Version = ReadOnlyDefinitions.Refuse(latest).Version + 1,
            IsLatest = true,
            IsPublished = false,
            CreatedAt = now,
        };
        var document = JsonNode.Parse(version.Document)!.AsObject();
        return (draft with { Document = DraftDocument.Write(document, draft, isReadonly: false) }).After(latest);
    }
}
