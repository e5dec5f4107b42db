using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Reads a definition's document from a file.</summary>
public static class DefinitionText
{
    /// <summary>A document has no more bytes than this: whoever unpacks one need not go on after them.</summary>
    public const int MostBytes = DocumentLimits.Bytes;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly JsonDocumentOptions Limits = new()
    {
        MaxDepth = 2 * DocumentLimits.Depth, // what is too deep was found before
        AllowDuplicateProperties = false,
    };

    /// <summary>The document in <paramref name="utf8"/>, which may begin with a byte order mark.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>: it is too large, too deep, or no JSON object.
    /// </exception>
    public static JsonObject Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MostBytes)
        {
            throw Invalid(DocumentLimits.TooMuch(
                "$", "definition.too-large", "bytes", DocumentLimits.Bytes, utf8.Length));
        }

        utf8 = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        if (!Utf8.IsValid(utf8))
        {
            throw Invalid(new("$", "definition.not-json", "The definition is not UTF-8.") { Reason = "not-utf8" });
        }

        return DocumentLimits.CheckWhole(Encoding.UTF8.GetString(utf8)) is { } beyond
            ? throw Invalid(beyond)
            : ParseSmall(utf8);
    }

    private static JsonObject ParseSmall(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8, nodeOptions: null, Limits) as JsonObject
                ?? throw Invalid(DefinitionReader.NotAnObject);
        }
        catch (JsonException failure)
        {
            throw Invalid(NameTwice(utf8) ?? DefinitionReader.NotJson(failure, Encoding.UTF8.GetString(utf8)));
        }
    }

    // Null when it is no JSON even with names that stand twice.
    private static FieldError? NameTwice(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var document = JsonElement.Parse(utf8, Limits with { AllowDuplicateProperties = true });
            return RepeatedMember.Find(document, "") is { } place
                ? new(place, "definition.name-twice", $"'{place}': the member stands there twice.")
                {
                    Reason = "member",
                    Values = [place],
                }
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null; // an InvalidOperationException comes of a name with half a surrogate pair
        }
    }

    private static InvalidRequestException Invalid(FieldError error) => DefinitionReader.Invalid([error], default);
}
