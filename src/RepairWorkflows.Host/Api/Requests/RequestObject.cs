using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>A body that must be one JSON object of at most 256 KB and 16 levels, with no member twice.</summary>
/// <param name="Content">The object.</param>
/// <param name="Canonical">The same content always in the same bytes, whatever its order and spacing were.</param>
/// <param name="Unkeepable">Where texts are that no store keeps; forms refuse those too.</param>
internal sealed record RequestObject(
    JsonObject Content, ReadOnlyMemory<byte> Canonical, IReadOnlyList<string> Unkeepable)
{
    /// <summary>The most bytes a body may have.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The deepest nesting a body may have.</summary>
    public const int MaxDepth = 16;

    /// <summary>Reads the body of a request; called by the framework.</summary>
    /// <exception cref="MalformedBodyException">It is something else.</exception>
    /// <exception cref="RequestTooLargeException">It has more than <see cref="MaxBytes"/>.</exception>
    public static async ValueTask<RequestObject?> BindAsync(HttpContext context) =>
        Parse(await LimitedBody.ReadAsync(context.Request, MaxBytes));

    /// <summary>Reads <paramref name="bytes"/> as UTF-8 text.</summary>
    /// <exception cref="MalformedBodyException">It is something else.</exception>
    public static RequestObject Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (!Utf8.IsValid(bytes.Span))
            {
                throw new MalformedBodyException("not-utf8");
            }

            var options = new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
            return JsonNode.Parse(bytes.Span, nodeOptions: null, options) is JsonObject content
                ? Read(content)
                : throw new MalformedBodyException("not-an-object");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // A member's name with half a surrogate pair is noticed late, as an invalid operation.
            throw BodyFault.Of(bytes.Span, MaxDepth);
        }
    }

    private static RequestObject Read(JsonObject content)
    {
        var unkeepable = UnkeepableTexts.Find(content);
        return new(content, CanonicalJson.Write(content), unkeepable);
    }
}
