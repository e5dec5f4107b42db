using System.Collections;
using System.IO.Compression;
using System.Text;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Makes a file of whatever a definition may give as one.</summary>
internal static class FileContent
{
    private const string Base64 = "base64:";

    // Every entry the same, so that the same files make the same archive, and its entity tag holds.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file; several are zipped into one; null for nothing.</summary>
    public static async ValueTask<HttpFile?> ReadAsync(
        ActivityContext context, object? content, CancellationToken cancellationToken)
    {
        List<HttpFile> files = [];
        foreach (var item in Items(content))
        {
            files.Add(await FileAsync(context, item, cancellationToken));
        }

        return files.Count switch
        {
            0 => null,
            1 => files[0],
            _ => Zip(files),
        };
    }

    /// <summary>The content type an extension stands for.</summary>
    public static string TypeOf(string? name) =>
        (Path.GetExtension(name) ?? string.Empty).ToUpperInvariant() switch
        {
            ".TXT" or ".LOG" => ContentTypes.Text,
            ".CSV" => "text/csv",
            ".HTM" or ".HTML" => "text/html",
            ".JSON" => ContentTypes.Json,
            ".XML" => "application/xml",
            ".PDF" => "application/pdf",
            ".ZIP" => "application/zip",
            ".PNG" => "image/png",
            ".JPG" or ".JPEG" => "image/jpeg",
            ".GIF" => "image/gif",
            ".WEBP" => "image/webp",
            ".SVG" => "image/svg+xml",
            ".XLSX" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => ContentTypes.Bytes,
        };

    private static IEnumerable<object> Items(object? content) =>
        content switch
        {
            null or "" => [],
            byte[] or string or IDictionary or IDictionary<string, object?> => [content],
            IEnumerable list => list.Cast<object?>().SelectMany(Items),
            _ => [content],
        };

    private static async ValueTask<HttpFile> FileAsync(
        ActivityContext context, object content, CancellationToken cancellationToken) =>
        HttpFile.From(content) ?? content switch
        {
            byte[] bytes => new HttpFile(bytes, null, null),
            Uri address => await DownloadAsync(context, address, cancellationToken),
            string text when IsWebAddress(text, out var address) =>
                await DownloadAsync(context, address, cancellationToken),
            string text when text.StartsWith(Base64, StringComparison.Ordinal) =>
                new HttpFile(Convert.FromBase64String(text[Base64.Length..]), null, null),
            string text => new HttpFile(Encoding.UTF8.GetBytes(text), null, null),
            _ => new HttpFile(Encoding.UTF8.GetBytes(JsonValues.Write(content)), null, ContentTypes.Json),
        };

    private static bool IsWebAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && address.Scheme is "http" or "https";

    private static async ValueTask<HttpFile> DownloadAsync(
        ActivityContext context, Uri address, CancellationToken cancellationToken)
    {
        var answer = await context.CallAsync(new HttpCall { Method = "GET", Address = address }, cancellationToken);
        return answer is HttpCallAnswer.Received { StatusCode: >= 200 and < 300 } received
            ? received.ToFile(address)
            : throw new ActivityFailedException($"{address} could not be downloaded: {answer.Describe()}.");
    }

    private static HttpFile Zip(List<HttpFile> files)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var index = 0; index < files.Count; index++)
            {
                var entry = archive.CreateEntry(files[index].Name ?? $"file-{index + 1}");
                entry.LastWriteTime = EntryTime;
                using var content = entry.Open();
                content.Write(files[index].Content);
            }
        }

        return new HttpFile(buffer.ToArray(), "download.zip", "application/zip");
    }
}
