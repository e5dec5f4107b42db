using System.Text.Json;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Makes a value of a body, by its content type.</summary>
internal static class ContentReader
{
    /// <summary>
    /// JSON becomes what <paramref name="target"/> says, and stays text for none and for text; other texts are texts;
    /// the rest is a file.
    /// </summary>
    /// <exception cref="JsonException">The JSON is broken, or does not fit the target.</exception>
    public static object? Read(byte[] body, string? contentType, Type? target, string? fileName = null)
    {
        if (ContentTypes.IsJson(contentType))
        {
            var text = Decode(body, contentType);
            return target is null || target == typeof(string) ? text : JsonValues.Parse(text, target);
        }

        return ContentTypes.IsText(contentType)
            ? Decode(body, contentType)
            : new HttpFile(body, fileName, contentType);
    }

    private static string Decode(byte[] body, string? contentType)
    {
        var encoding = ContentTypes.EncodingOf(contentType);
        var preamble = encoding.Preamble;
        return body.AsSpan().StartsWith(preamble)
            ? encoding.GetString(body.AsSpan(preamble.Length))
            : encoding.GetString(body);
    }
}
