using System.Text;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Content types as HTTP writes them.</summary>
internal static class ContentTypes
{
    public const string Text = "text/plain";
    public const string Json = "application/json";
    public const string Bytes = "application/octet-stream";
    public const string Form = "application/x-www-form-urlencoded";

    /// <summary>Type and subtype without parameters; empty when there is none.</summary>
    public static string MediaType(string? contentType) => (contentType ?? string.Empty).Split(';')[0].Trim();

    public static bool IsForm(string? contentType) =>
        MediaType(contentType) is { Length: > 0 } type
        && (Is(type, Form) || Is(type, "multipart/form-data"));

    public static bool IsJson(string? contentType) =>
        MediaType(contentType).Contains("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a body becomes text: plain text, HTML and all XML. Any other text is a file.</summary>
    public static bool IsText(string? contentType)
    {
        var type = MediaType(contentType);
        return Is(type, Text) || Is(type, "text/html") || type.Contains("xml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>How the text is encoded: as its <c>charset</c> says, else UTF-8.</summary>
    public static Encoding EncodingOf(string? contentType)
    {
        foreach (var parameter in (contentType ?? string.Empty).Split(';').Skip(1))
        {
            if (parameter.Split('=') is [var name, var value] && Is(name.Trim(), "charset"))
            {
                return Find(value.Trim().Trim('"'));
            }
        }

        return Encoding.UTF8;
    }

    private static Encoding Find(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8; // an unknown name is no reason to lose the request
        }
    }

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
