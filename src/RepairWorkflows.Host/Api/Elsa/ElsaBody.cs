using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using RepairWorkflows.Engine;
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

    /// <summary>A member that is text; null when it is missing, empty or something else.</summary>
    public static string? Text(this JsonObject body, string member) =>
        body[member] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static JsonObject Parse(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            throw new MalformedBodyException("not-utf8");
        }

        try
        {
            var body = JsonNode.Parse(bytes, nodeOptions: null, Limits) as JsonObject
                ?? throw new MalformedBodyException("not-an-object");
            return UnkeepableTexts.Find(body) is not { Count: > 0 } places ? body : throw Unkeepable(places);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // A member's name with half a surrogate pair is noticed late, as an invalid operation.
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
