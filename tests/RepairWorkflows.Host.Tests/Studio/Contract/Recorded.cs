using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Host.Tests.Studio.Contract;

/// <summary>An answer as it is kept: status, headers that clients read, and the shape of the body.</summary>
internal static partial class Recorded
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The file of a call.</summary>
    public static string FileOf(ContractCall call) =>
        Path.Combine(ContractCall.Folder, "answers", $"{call.Name}.json");

    /// <summary>An answer as its file says it.</summary>
    public static async Task<string> WriteAsync(HttpResponseMessage answer)
    {
        var headers = new JsonObject();
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers)
            .Where(header => IsRead(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            headers[name] = Steady(string.Join(", ", values));
        }

        var recorded = new JsonObject { ["status"] = (int)answer.StatusCode, ["headers"] = headers };
        if (await BodyAsync(answer) is { } body)
        {
            recorded["body"] = body;
        }

        return recorded.ToJsonString(Writing) + "\n";
    }

    /// <summary>A text without what is another one each time.</summary>
    public static string Steady(string text) => Changing().Replace(text, "…");

    private static async Task<JsonNode?> BodyAsync(HttpResponseMessage answer)
    {
        var content = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
        return (content, answer.Content.Headers.ContentType?.MediaType) switch
        {
            ([], _) => null,
            (_, "application/json") => Shape.Of(JsonElement.Parse(content)),
            (_, "application/zip") => Names(content),
            _ => JsonValue.Create("text"),
        };
    }

    private static JsonArray Names(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return [.. zip.Entries.Select(entry => JsonValue.Create(Steady(entry.FullName)))];
    }

    private static bool IsRead(string header) =>
        header is "Content-Type" or "Content-Disposition" or "Cache-Control"
        || header.StartsWith("x-elsa-", StringComparison.OrdinalIgnoreCase);

    // Ids of versions and instances, and what the definitions of one call are told apart by.
    [GeneratedRegex("[0-9a-f]{16}|(?<=[Cc]ontract-?)[0-9]+")]
    private static partial Regex Changing();
}
