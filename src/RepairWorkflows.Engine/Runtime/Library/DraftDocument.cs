using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>The document of a version as it is kept.</summary>
internal static class DraftDocument
{
    // What is kept beside the document changes without it; what servers add for editors is none of it.
    private static readonly string[] NotKept = ["isLatest", "isPublished", "links", "createdAt"];

    /// <summary>Texts as they are, not as numbers of characters.</summary>
    public static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1_000, // how deep it may be is for the reader to say
    };

    /// <summary>
    /// The sender's document with the ids and the number of <paramref name="version"/>. A member of the wrong kind
    /// stays, so that it is told with all else that is wrong.
    /// </summary>
    public static string Write(JsonObject document, StoredDefinition version, bool isReadonly)
    {
        var kept = document.DeepClone().AsObject();
        foreach (var member in NotKept)
        {
            kept.Remove(kept.KeyOf(member));
        }

        MissingActivities.Restore(kept);
        kept.Put("id", version.Id);
        kept.Put("definitionId", version.DefinitionId);
        kept.Put("version", version.Version);
        if (version.Name is { } trimmed)
        {
            kept.Put("name", trimmed);
        }

        if (isReadonly || kept.FlagOf("isReadonly"))
        {
            kept.Put("isReadonly", isReadonly);
        }

        return kept.ToJsonString(Readable);
    }

    /// <summary>A member that is text; null when it is missing, empty or something else.</summary>
    public static string? TextOf(this JsonObject document, string member) =>
        document[document.KeyOf(member)] is JsonValue value
        && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    /// <summary>The definition's name.</summary>
    public static string? NameOf(this JsonObject document) => document.TextOf("name")?.Trim();

    /// <summary>Whether a member is true, or says so.</summary>
    public static bool FlagOf(this JsonObject document, string member) =>
        document[document.KeyOf(member)] is JsonValue value
        && ((value.TryGetValue<bool>(out var flag) && flag)
            || (value.TryGetValue<string>(out var text) && bool.TryParse(text, out var said) && said));

    private static void Put(this JsonObject document, string member, JsonNode value)
    {
        var key = document.KeyOf(member);
        if (document[key] is { } sent && !MemberShapes.Allow(member, JsonSerializer.SerializeToElement(sent)))
        {
            return;
        }

        if (key != member)
        {
            document.Remove(key); // is written as clients read it
        }

        document[member] = value;
    }

    /// <summary>What a member is called in the document: names match whatever their case.</summary>
    public static string KeyOf(this JsonObject document, string member) =>
        document.ContainsKey(member)
            ? member
            : document.FirstOrDefault(entry => entry.Key.Equals(member, StringComparison.OrdinalIgnoreCase)).Key
                ?? member;
}
