using System.Collections;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Makes a file of whatever a definition may give as one.</summary>
internal static class FileContent
{
    private const string Base64 = "base64:";
    private const string TextName = "file.txt";
    private const string BytesName = "file.bin";

    // Bytes of the hash that an archive is known again by.
    private const int TagLength = 8;

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
            null => [],
            byte[] or string or IDictionary or IDictionary<string, object?> => [content],
            IEnumerable list => list.Cast<object?>().SelectMany(Items),
            _ => [content],
        };

    private static async ValueTask<HttpFile> FileAsync(
        ActivityContext context, object content, CancellationToken cancellationToken) =>
        HttpFile.From(content) ?? content switch
        {
            byte[] bytes => new HttpFile(bytes, BytesName, ContentTypes.Bytes),
            Uri address => await DownloadAsync(context, address, cancellationToken),
            string text when IsWebAddress(text, out var address) =>
                await DownloadAsync(context, address, cancellationToken),
            string text when text.StartsWith(Base64, StringComparison.Ordinal) =>
                new HttpFile(Convert.FromBase64String(text[Base64.Length..]), BytesName, ContentTypes.Bytes),
            string text => new HttpFile(Encoding.UTF8.GetBytes(text), TextName, ContentTypes.Text),
            _ => new HttpFile(Encoding.UTF8.GetBytes(JsonValues.Write(content)), "file.json", ContentTypes.Json),
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
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(Unused(EntryName(file.Name), names));
                entry.LastWriteTime = EntryTime;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }

        var bytes = buffer.ToArray();
        return new HttpFile(
            bytes, "download.zip", "application/zip", Convert.ToHexString(SHA256.HashData(bytes), 0, TagLength));
    }

    // Whoever unpacks it must find everything in that folder, whatever folders a name leads to.
    private static string EntryName(string? name) =>
        name?[(name.LastIndexOfAny(['/', '\\']) + 1)..] is { } last and not ("" or "." or "..") ? last : BytesName;

    // Unpacked into one folder, the second of two files of one name would take the place of the first.
    private static string Unused(string name, HashSet<string> names)
    {
        var unused = name;
        for (var number = 2; !names.Add(unused); number++)
        {
            unused = $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}";
        }

        return unused;
    }
}
