using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>A body that must be one JSON object of at most 256 KB and 16 levels, with no member twice.</summary>
/// <param name="Content">The object.</param>
/// <param name="Canonical">The same content always in the same bytes, whatever its order and spacing were.</param>
internal sealed record RequestObject(JsonObject Content, ReadOnlyMemory<byte> Canonical)
{
    /// <summary>The most bytes a body may have.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The deepest nesting a body may have.</summary>
    public const int MaxDepth = 16;

    /// <summary>Reads the body of a request; called by the framework.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.RequestMalformed"/>.</exception>
    public static async ValueTask<RequestObject?> BindAsync(HttpContext context)
    {
        var bytes = await ReadAsync(context.Request.Body, context.RequestAborted);
        return Parse(bytes);
    }

    /// <summary>Reads <paramref name="bytes"/> as UTF-8 text.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.RequestMalformed"/>.</exception>
    public static RequestObject Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
            return JsonNode.Parse(bytes.Span, nodeOptions: null, options) is JsonObject content
                ? new RequestObject(content, CanonicalJson.Write(content))
                : throw Malformed("The body is not a JSON object.");
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            throw Malformed("The body cannot be read as JSON.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new MemoryStream();
        var part = new byte[16 * 1024];
        int count;
        while ((count = await body.ReadAsync(part, cancellationToken)) > 0)
        {
            buffer.Write(part, 0, count);
            if (buffer.Length > MaxBytes)
            {
                throw Malformed("The body is larger than 256 KB.");
            }
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static InvalidRequestException Malformed(string message) => new(RepairErrors.RequestMalformed, message, []);
}
