using System.Net;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>A request that a step sends out.</summary>
public sealed record HttpCall
{
    /// <summary>The method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>Where to: an absolute http or https address.</summary>
    public required Uri Address { get; init; }

    /// <summary>Headers to send.</summary>
    public HeaderMap Headers { get; init; } = [];

    /// <summary>Whether the <c>Authorization</c> header is sent as it is, even when it is no valid one.</summary>
    public bool SendsAuthorizationUnchecked { get; init; }

    /// <summary>The body; null sends none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The body's content type; null when there is no body.</summary>
    public string? ContentType { get; init; }

    internal bool IsSameAs(HttpCall other) =>
        Method == other.Method && Address == other.Address
        && (Body ?? []).AsSpan().SequenceEqual(other.Body ?? []);
}

/// <summary>What came of a request that was sent out.</summary>
public abstract record HttpCallAnswer
{
    private HttpCallAnswer()
    {
    }

    /// <summary>An answer came, whatever its status.</summary>
    public sealed record Received(int StatusCode, string? Reason, byte[] Body) : HttpCallAnswer
    {
        /// <summary>The answer's headers, without those of its content.</summary>
        public HeaderMap Headers { get; init; } = [];

        /// <summary>The headers of its content.</summary>
        public HeaderMap ContentHeaders { get; init; } = [];

        /// <summary>The content's type; null when nobody said.</summary>
        public string? ContentType =>
            ContentHeaders.TryGetValue("Content-Type", out var values) ? values.FirstOrDefault() : null;

        /// <summary>The body as a file, named as the answer says or like the end of the address.</summary>
        internal HttpFile ToFile(Uri address) =>
            new(Body, NameGiven() ?? NameOf(address), ContentType, EntityTag);

        /// <summary>The body as a value to be read: a file that only the answer itself names.</summary>
        internal HttpFile ToContent() => new(
            Body, NameGiven() ?? ContentReader.UsualName, ContentType ?? ContentTypes.Bytes, EntityTag);

        private string? EntityTag => Headers.TryGetValue("ETag", out var tags) ? tags.FirstOrDefault() : null;

        private string? NameGiven() =>
            ContentHeaders.TryGetValue("Content-Disposition", out var values)
                ? ContentReader.NameIn(values.FirstOrDefault())
                : null;

        private static string? NameOf(Uri address) =>
            Path.GetFileName(WebUtility.UrlDecode(address.AbsolutePath)) is { Length: > 0 } name ? name : null;
    }

    /// <summary>Nobody could be reached, or the host refuses to call there.</summary>
    public sealed record Unreachable(string Reason) : HttpCallAnswer;

    /// <summary>No answer came in time.</summary>
    public sealed record TimedOut : HttpCallAnswer;

    /// <summary>What happened, in a few words.</summary>
    public string Describe() =>
        this switch
        {
            Received received => $"status {received.StatusCode}",
            Unreachable unreachable => unreachable.Reason,
            _ => "no answer in time",
        };
}

/// <summary>Sends requests out for bursts. The host implements it.</summary>
public interface IHttpCalls
{
    /// <summary>
    /// Sends one and waits for the whole answer. That nobody answers is an answer too, no exception.
    /// </summary>
    /// <exception cref="FormatException">A header cannot be sent like this.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<HttpCallAnswer> SendAsync(HttpCall call, CancellationToken cancellationToken);
}
