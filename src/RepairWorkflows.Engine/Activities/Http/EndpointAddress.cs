using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Where an endpoint listens, in the form in which requests look for it.</summary>
public static class EndpointAddress
{
    /// <summary>
    /// A path as it is kept: with a leading and without a trailing slash, in lower case as a whole, names of
    /// parameters too.
    /// </summary>
    /// <exception cref="ActivityFailedException">It contains an empty part.</exception>
    public static string Normalize(string? path)
    {
        var trimmed = (path ?? string.Empty).Trim();
        if (trimmed.Contains("//", StringComparison.Ordinal))
        {
            throw new ActivityFailedException("Path cannot contain double slashes (//)");
        }

#pragma warning disable CA1308 // lower case is what the hash of an Elsa server is made over
        return "/" + trimmed.Trim('/').ToLowerInvariant();
#pragma warning restore CA1308
    }

    /// <summary>The look-up key of a path and a method: the text an Elsa server hashes.</summary>
    public static string Key(string path, string method) =>
        JsonValues.Write(new Dictionary<string, object?> { ["Path"] = path, ["Method"] = method });

    /// <summary>Whether only matching tells which requests it takes, since it has parameters.</summary>
    public static bool IsPattern(string path) => path.Contains('{', StringComparison.Ordinal);

    internal static Bookmark Awaiting(string path, string method, EndpointTerms terms) =>
        new()
        {
            Name = HttpEndpoint.StimulusName,
            Key = Key(path, method),
            Pattern = IsPattern(path) ? path : null,
            Payload = terms.Write(path, method),
        };
}

/// <summary>On what terms an endpoint takes a request.</summary>
/// <param name="Authorize">Whether the sender must be signed in.</param>
/// <param name="Policy">The policy the sender must meet; null for none. Counts only with <c>Authorize</c>.</param>
/// <param name="RequestTimeout">How long the burst may take; null for as long as it takes.</param>
/// <param name="RequestSizeLimit">The most bytes a request may have; null for what the host allows.</param>
public sealed record EndpointTerms(bool Authorize, string? Policy, TimeSpan? RequestTimeout, long? RequestSizeLimit)
{
    /// <summary>Reads them from the payload of a trigger or bookmark.</summary>
    public static (string Path, string Method, EndpointTerms Terms) Read(JsonObject payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return (
            (string?)payload["Path"] ?? "/",
            (string?)payload["Method"] ?? "get",
            new EndpointTerms(
                (bool?)payload[nameof(Authorize)] ?? false,
                (string?)payload[nameof(Policy)],
                ValueConversion.Convert((string?)payload[nameof(RequestTimeout)], typeof(TimeSpan)) as TimeSpan?,
                (long?)payload[nameof(RequestSizeLimit)]));
    }

    internal JsonObject Write(string path, string method) =>
        new()
        {
            ["Path"] = path,
            ["Method"] = method,
            [nameof(Authorize)] = Authorize,
            [nameof(Policy)] = Policy,
            [nameof(RequestTimeout)] = RequestTimeout?.ToString("c"),
            [nameof(RequestSizeLimit)] = RequestSizeLimit,
        };
}
