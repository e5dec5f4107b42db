using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>
/// The HTTP request that set a burst going, and the answer it gets. The host implements the reading; what a burst
/// answers is only kept here, and sent once the burst is committed (ADR 0009).
/// </summary>
public abstract class HttpExchange
{
    /// <summary>The request's content type with its parameters; null when it has none.</summary>
    public abstract string? ContentType { get; }

    /// <summary>How long the request says its body is, in bytes; null when it does not say.</summary>
    public abstract long? ContentLength { get; }

    /// <summary>
    /// The parts of the path that the route names, by lower-case name; a rest of the path that is empty has null.
    /// </summary>
    public abstract IReadOnlyDictionary<string, string?> RouteData { get; }

    /// <summary>The query: a text for each name, a list of texts for one that comes more than once.</summary>
    public abstract Dictionary<string, object?> ReadQuery();

    /// <summary>The headers, like the query.</summary>
    public abstract Dictionary<string, object?> ReadHeaders();

    /// <summary>The request itself as scripts see it.</summary>
    public abstract RequestObject ReadRequest();

    /// <summary>The whole body; the same again when it is read again.</summary>
    /// <param name="limit">The most bytes it may have; null for what the host allows.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="BodyTooLargeException">It has more; no more than the limit was read.</exception>
    public abstract ValueTask<byte[]> ReadBodyAsync(long? limit, CancellationToken cancellationToken);

    /// <summary>
    /// The fields and files of a form; empty when the body is no form. Like the body, again and again.
    /// </summary>
    /// <inheritdoc cref="ReadBodyAsync"/>
    public abstract ValueTask<HttpForm> ReadFormAsync(long? limit, CancellationToken cancellationToken);

    /// <summary>Cancelled when the request has taken as long as its endpoint allows.</summary>
    public virtual CancellationToken Deadline => CancellationToken.None;

    /// <summary>What is answered; null while nothing is.</summary>
    public HttpAnswer? Answer { get; private set; }

    /// <summary>Answers. An answer without a body may still be replaced: nothing of it counts as sent.</summary>
    /// <exception cref="ActivityFailedException">An answer with a body was given before.</exception>
    public void Write(HttpAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (Answer is { Body.IsEmpty: false })
        {
            throw new ActivityFailedException(
                "StatusCode cannot be set because the response has already started.");
        }

        Answer = answer;
    }

    /// <summary>The burst is run again, since another writer was faster: what it answered counts no more.</summary>
    internal void Return(HttpAnswer? before) => Answer = before;
}

/// <summary>An answer as it is sent after the commit.</summary>
public sealed record HttpAnswer
{
    /// <summary>The status code.</summary>
    public required int StatusCode { get; init; }

    /// <summary>Headers besides the content's own.</summary>
    public HeaderMap Headers { get; init; } = [];

    /// <summary>The content type as it is to be sent; null for none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How the body is offered as a file; null when it is none.</summary>
    public FileOffer? File { get; init; }

    /// <summary>
    /// Whether an endpoint turns its request down: one that was waiting goes on waiting, as though the request had
    /// never come, and an instance that the request started is nobody's to look after.
    /// </summary>
    public bool IsRefusal { get; init; }
}

/// <summary>How a body is offered as a file.</summary>
/// <param name="Name">The name it is to be saved under; null leaves that to the receiver.</param>
/// <param name="EntityTag">Its entity tag, quoted or not; null for none. Told only of a resumable file.</param>
/// <param name="IsResumable">Whether parts of it may be asked for.</param>
public sealed record FileOffer(string? Name, string? EntityTag, bool IsResumable);

/// <summary>A form that was sent.</summary>
/// <param name="Fields">A text for each name, a list of texts for one that comes more than once.</param>
/// <param name="Files">The files, in the order in which they came.</param>
public sealed record HttpForm(Dictionary<string, object?> Fields, IReadOnlyList<HttpFile> Files);

/// <summary>A body is larger than it may be.</summary>
/// <param name="limit">The most bytes it may have.</param>
public sealed class BodyTooLargeException(long limit) : Exception($"The body has more than {limit} bytes.")
{
    /// <summary>The most bytes it may have.</summary>
    public long Limit { get; } = limit;
}

/// <summary>A body cannot be read as what its content type says.</summary>
/// <param name="message">What is wrong with it.</param>
public sealed class ContentMalformedException(string message)
    : CodedException(EngineErrors.HttpContentMalformed, message);

/// <summary>A request or response as scripts see it. It ends with the burst.</summary>
public sealed class RequestObject : Dictionary<string, object?>, IPassingValue;
