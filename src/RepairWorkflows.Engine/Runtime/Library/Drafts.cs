using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Makes drafts, to be saved only while the version that they come after is the latest.</summary>
internal static class Drafts
{
    /// <summary>
    /// What a document becomes: in place of <paramref name="latest"/> when that is a draft, else after it. A version
    /// that was published is never replaced, published still or not: what runs on it stays as it was drawn.
    /// </summary>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    /// <exception cref="EditedMeanwhileException">
    /// <see cref="EngineErrors.DefinitionEditedMeanwhile"/>: it is not what was <see cref="DefinitionEdit.Revision"/>.
    /// </exception>
    public static StoredDefinition Of(
        JsonObject document, string definitionId, StoredDefinition? latest, DefinitionEdit edit, DateTimeOffset now)
    {
        var replaced = latest is null || ReadOnlyDefinitions.Refuse(latest).WasPublished ? null : latest;
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
            SavedBy = edit.By,
            SavedAt = now,
        };
        RefuseEditedMeanwhile(document, latest, edit);
        return (draft with { Document = DraftDocument.Write(document, draft, isReadonly: false) }).After(latest);
    }

    /// <summary>What <paramref name="version"/> was, after <paramref name="latest"/>.</summary>
    /// <exception cref="ReadOnlyException"><see cref="EngineErrors.DefinitionReadOnly"/>.</exception>
    public static StoredDefinition Again(
        StoredDefinition version, StoredDefinition latest, DefinitionEdit edit, DateTimeOffset now)
    {
        var draft = version with
        {
            Id = ShortId.New(),
            Version = ReadOnlyDefinitions.Refuse(latest).Version + 1,
            IsLatest = true,
            IsPublished = false,
            CreatedAt = now,
            SavedBy = edit.By,
            SavedAt = now,
            Publication = null,
        };
        var document = JsonNode.Parse(version.Document)!.AsObject();
        return (draft with { Document = DraftDocument.Write(document, draft, isReadonly: false) }).After(latest);
    }

    /// <summary>
    /// Passes while a definition is what was read of it. So does a call that is sent again, since its answer was lost:
    /// it brings what is saved already.
    /// </summary>
    /// <exception cref="EditedMeanwhileException"><see cref="EngineErrors.DefinitionEditedMeanwhile"/>.</exception>
    public static void RefuseEditedMeanwhile(JsonObject document, StoredDefinition? latest, DefinitionEdit edit)
    {
        if (edit.Revision is { } read && read != latest?.Revision
            && (latest is null || DraftDocument.Write(document, latest, isReadonly: false) != latest.Document))
        {
            throw new EditedMeanwhileException(latest);
        }
    }

    /// <summary>Passes while a version is what was read of it.</summary>
    /// <exception cref="EditedMeanwhileException"><see cref="EngineErrors.DefinitionEditedMeanwhile"/>.</exception>
    public static void RefuseEditedMeanwhile(StoredDefinition latest, DefinitionEdit edit)
    {
        if (edit.Revision is { } read && read != latest.Revision)
        {
            throw new EditedMeanwhileException(latest);
        }
    }
}
