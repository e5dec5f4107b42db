using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>The document of a version as it is kept.</summary>
internal static class DraftDocument
{
    // What is kept beside the document changes without it; what servers add for editors is none of it.
    private static readonly string[] NotKept = ["isLatest", "isPublished", "links", "createdAt"];

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1_000, // how deep it may be is for the reader to say
    };

    /// <summary>The sender's document with the ids and the number of <paramref name="version"/>.</summary>
    public static string Write(JsonObject document, StoredDefinition version)
    {
        var kept = document.DeepClone().AsObject();
        foreach (var member in NotKept)
        {
            kept.Remove(member);
        }

        kept["id"] = version.Id;
        kept["definitionId"] = version.DefinitionId;
        kept["version"] = version.Version;
        if (version.Name is { } trimmed)
        {
            kept["name"] = trimmed;
        }

        return kept.ToJsonString(Readable);
    }
}
