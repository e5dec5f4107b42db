using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Bodies of requests: one JSON object of at most 8 MB and 128 levels, or nothing at all.</summary>
internal static class ElsaBody
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 128, AllowDuplicateProperties = false };

    /// <summary>The body; an empty object when there is none, whatever content type was said.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.RequestMalformed"/>.</exception>
    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        var part = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted)) > 0)
        {
            buffer.Write(part, 0, count);
            if (buffer.Length > MaxBytes)
            {
                throw Malformed("The body is larger than 8 MB.");
            }
        }

        return buffer.Length == 0 ? [] : Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>A member that is text; null when it is missing, empty or something else.</summary>
    public static string? Text(this JsonObject body, string member) =>
        body[member] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static JsonObject Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var body = JsonNode.Parse(bytes, nodeOptions: null, Limits) as JsonObject
                ?? throw Malformed("The body is not a JSON object.");
            CanonicalJson.Check(body);
            return body;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            // A member's name with half a surrogate pair is noticed late, as an invalid operation.
            throw Malformed("The body cannot be read as JSON.");
        }
    }

    private static InvalidRequestException Malformed(string message) => new(RepairErrors.RequestMalformed, message, []);
}
