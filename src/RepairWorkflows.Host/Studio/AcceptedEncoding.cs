using Microsoft.Net.Http.Headers;

namespace RepairWorkflows.Host.Studio;

/// <summary>Reads <c>Accept-Encoding</c>.</summary>
internal static class AcceptedEncoding
{
    /// <summary>
    /// Which of the forms there are, in the order the server prefers, the client takes; null for none of them.
    /// </summary>
    public static string? Of(HttpRequest request, IReadOnlyList<string> offered)
    {
        if (offered.Count == 0
            || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return null;
        }

        return offered.Select(encoding => (encoding, quality: QualityOf(encoding)))
            .Where(one => one.quality > 0)
            .OrderByDescending(one => one.quality)
            .Select(one => one.encoding)
            .FirstOrDefault();

        double QualityOf(string encoding) =>
            (accepted.FirstOrDefault(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
                ?? accepted.FirstOrDefault(one => one.Value == "*")) is { } found ? found.Quality ?? 1 : 0;
    }
}
