using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Bodies of requests: one JSON object of at most 8 MB and 128 levels, or nothing at all.</summary>
internal static class ElsaBody
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const int MaxDepth = 128;

    private static readonly JsonDocumentOptions Limits =
        new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The body; an empty object when there is none, whatever content type was said.</summary>
    /// <exception cref="MalformedBodyException">It is something else.</exception>
    /// <exception cref="InvalidRequestException">A text in it is none that stores keep.</exception>
    /// <exception cref="RequestTooLargeException">It has more than 8 MB.</exception>
    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var bytes = await LimitedBody.ReadAsync(request, MaxBytes);
        return bytes.IsEmpty ? [] : Parse(bytes.Span);
    }

    /// <summary>A body that is a definition's document: all of it, and nothing around it.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>, or <see cref="RepairErrors.RequestMalformed"/>.
    /// </exception>
    /// <exception cref="RequestTooLargeException">It has more than 8 MB.</exception>
    public static async Task<JsonObject> ReadDefinitionAsync(HttpRequest request) =>
        Keepable(DefinitionText.Parse((await LimitedBody.ReadAsync(request, MaxBytes)).Span));

    /// <summary>The same object, when stores can keep its texts.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.RequestMalformed"/>.</exception>
    public static JsonObject Keepable(JsonObject body)
    {
        try
        {
            return UnkeepableTexts.Find(body) is not { Count: > 0 } places ? body : throw Unkeepable(places);
        }
        catch (InvalidOperationException)
        {
            // A member's name with half a surrogate pair is noticed late, and nothing says which.
            throw Unkeepable(["$"]);
        }
    }

    /// <summary>A member by its name, or else by its name in another case; null when there is none.</summary>
    public static JsonNode? Member(this JsonObject body, string name) =>
        body.TryGetPropertyValue(name, out var exact)
            ? exact
            : body.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The texts of a list, each once; none when the member is missing or something else.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject body, string member) =>
        body.Member(member) is JsonArray entries
            ? [.. entries.OfType<JsonValue>().Where(entry => entry.GetValueKind() == JsonValueKind.String)
                .Select(entry => entry.GetValue<string>()).Distinct()]
            : [];

    /// <summary>A member that is text; null when it is missing, empty or something else.</summary>
    public static string? Text(this JsonObject body, string member) =>
        body.Member(member) is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
            ? text
            : null;

    private static JsonObject Parse(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            throw new MalformedBodyException("not-utf8");
        }

        try
        {
            return Keepable(JsonNode.Parse(bytes, nodeOptions: null, Limits) as JsonObject
                ?? throw new MalformedBodyException("not-an-object"));
        }
        catch (JsonException)
        {
            throw BodyFault.Of(bytes, MaxDepth);
        }
    }

    private static InvalidRequestException Unkeepable(IReadOnlyList<string> places) =>
        new(
            RepairErrors.RequestMalformed, "A text has U+0000 or half a surrogate pair.",
            [
                .. places.Select(place => new FieldError(
                    place, RepairErrors.FieldMalformed, $"{place} has U+0000 or half a surrogate pair.")
                { Reason = "unkeepable", Values = [place] }),
            ])
        { Reason = "unkeepable" };
}
