using System.Collections;
using System.Globalization;
using System.Text;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Makes a body of a value.</summary>
internal static class ContentWriter
{
    /// <summary>The content type that fits a value nobody gave one for.</summary>
    public static string TypeFor(object content) =>
        HttpFile.From(content) is { } file
            ? file.ContentType ?? ContentTypes.Bytes
            : content switch
            {
                byte[] => ContentTypes.Bytes,
                string => ContentTypes.Text,
                _ => ContentTypes.Json,
            };

    /// <summary>
    /// The bytes: those of files as they are, texts in the content type's encoding, objects as JSON or as a form.
    /// </summary>
    public static byte[] Write(object content, string contentType)
    {
        if (content is byte[] bytes)
        {
            return bytes;
        }

        return HttpFile.From(content)?.Content
            ?? ContentTypes.EncodingOf(contentType).GetBytes(TextOf(content, contentType));
    }

    private static string TextOf(object content, string contentType) =>
        content is string text ? text
        : ContentTypes.IsForm(contentType) && Fields(content) is { } fields ? Form(fields)
        : ContentTypes.IsJson(contentType) || content is IEnumerable ? JsonValues.Write(content)
        : Plain(content);

    // Dates with their time, even at midnight; the rest as it is written in any other text.
    private static string Plain(object content) =>
        content is DateTime or DateTimeOffset
            ? Convert.ToString(content, CultureInfo.InvariantCulture)!
            : ValueConversion.Convert(content, typeof(string)) as string ?? "";

    private static IEnumerable<KeyValuePair<string, object?>>? Fields(object content) =>
        ValueConversion.Convert(content, typeof(Dictionary<string, object?>)) as Dictionary<string, object?>;

    private static string Form(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var form = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            foreach (var entry in value is IList list ? list.Cast<object?>() : [value])
            {
                form.Append(form.Length == 0 ? "" : "&").Append(Escape(name)).Append('=').Append(
                    Escape(entry is string or null ? $"{entry}" : Field(entry)));
            }
        }

        return form.ToString();
    }

    private static string Field(object entry) => entry is IEnumerable ? JsonValues.Write(entry) : Plain(entry);

    private static string Escape(string text) =>
        Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
