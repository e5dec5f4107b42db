using System.Net.Http.Headers;
using System.Text.Json;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Makes a value of a body, by its content type.</summary>
internal static class ContentReader
{
    /// <summary>What a body is called that comes as a file without a name.</summary>
    public const string UsualName = "file.dat";

    /// <summary>
    /// JSON becomes what <paramref name="target"/> says, and stays text for none and for text; other texts are texts;
    /// the rest is a file.
    /// </summary>
    /// <exception cref="JsonException">The JSON is broken, or does not fit the target.</exception>
    public static object? Read(HttpFile body, Type? target)
    {
        if (ContentTypes.IsJson(body.ContentType))
        {
            var text = Decode(body);
            return target is null || target == typeof(string) ? text : JsonValues.Parse(text, Plain(target));
        }

        return ContentTypes.IsText(body.ContentType) ? Decode(body) : body;
    }

    /// <summary>The name of a file in a <c>Content-Disposition</c> header; null when there is none.</summary>
    public static string? NameIn(string? disposition) =>
        ContentDispositionHeaderValue.TryParse(disposition, out var read)
            ? (read.FileNameStar ?? read.FileName)?.Trim('"')
            : null;

    // A variable that may hold any object holds any other JSON as well.
    private static Type Plain(Type target) => target == typeof(DynamicMap) ? typeof(object) : target;

    private static string Decode(HttpFile body)
    {
        var encoding = ContentTypes.EncodingOf(body.ContentType);
        var preamble = encoding.Preamble;
        return body.Content.AsSpan().StartsWith(preamble)
            ? encoding.GetString(body.Content.AsSpan(preamble.Length))
            : encoding.GetString(body.Content);
    }
}
