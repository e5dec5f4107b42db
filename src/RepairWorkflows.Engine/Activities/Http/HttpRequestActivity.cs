namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>A step that sends an HTTP request while its burst runs, and goes on with what came back.</summary>
/// <remarks>
/// The request leaves before the burst is committed: it is repeated when the process dies in between, but not when
/// another writer was faster and the burst is run again.
/// </remarks>
public abstract class HttpRequestActivity : Container
{
    /// <summary>Where to: an absolute http or https address.</summary>
    public Input<Uri>? Url { get; init; }

    /// <summary>The method; <c>GET</c> unless set.</summary>
    [Input(UIHint = InputUIHints.DropDown, Options = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])]
    public Input<string> Method { get; init; } = "GET";

    /// <summary>The <c>Authorization</c> header; none unless set.</summary>
    [Input(IsSensitive = true)]
    public Input<string>? Authorization { get; init; }

    /// <summary>Whether that header is sent even when it is no valid one; false unless set.</summary>
    public Input<bool> DisableAuthorizationHeaderValidation { get; init; } = false;

    /// <summary>Headers to send.</summary>
    public Input<HeaderMap>? RequestHeaders { get; init; }

    /// <summary>The status that came back.</summary>
    public Output<int>? StatusCode { get; init; }

    /// <summary>The headers that came back.</summary>
    public Output<object>? ResponseHeaders { get; init; }

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        var call = Describe(context);
        var answer = await context.CallAsync(call, cancellationToken);
        switch (answer)
        {
            case HttpCallAnswer.Received received:
                Keep(context, call, received);
                context.Set(StatusCode, received.StatusCode);
                context.Set(ResponseHeaders, Lists(received.Headers));
                break;
            case HttpCallAnswer.Unreachable unreachable:
                context.Report(unreachable.Reason);
                context.Note("Error", unreachable.Reason);
                break;
            case HttpCallAnswer.TimedOut:
                context.Report(answer.Describe());
                context.Note("Cancelled", true);
                break;
        }

        return GoOn(context, answer);
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ActivityResult.Done);

    /// <summary>The body to send with its content type; null when there is none.</summary>
    private protected abstract (object Content, string Type)? Payload(ActivityContext context);

    /// <summary>Sets the outputs that depend on the content that came back.</summary>
    private protected abstract void Keep(ActivityContext context, HttpCall call, HttpCallAnswer.Received received);

    /// <summary>Says where the workflow goes on.</summary>
    private protected abstract ActivityResult GoOn(ActivityContext context, HttpCallAnswer answer);

    /// <summary>A body is sent only under a content type.</summary>
    private protected static (object Content, string Type)? Payload(object? content, string? type) =>
        content is null || string.IsNullOrWhiteSpace(type) ? null : (content, type);

    /// <summary>Headers as scripts see them.</summary>
    private protected static Dictionary<string, object?> Plain(HeaderMap headers) =>
        headers.ToDictionary(
            header => header.Key, header => header.Value is [var one] ? (object?)one : header.Value);

    private static Dictionary<string, object?> Lists(HeaderMap headers) =>
        headers.ToDictionary(header => header.Key, object? (header) => header.Value);

    private HttpCall Describe(ActivityContext context)
    {
        var address = context.Get(Url) ?? throw new ActivityFailedException("Url is required.");
        if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            throw new ActivityFailedException(
                "An invalid request URI was provided. "
                + "Either the request URI must be an absolute URI or BaseAddress must be set.");
        }

        var headers = context.Get(RequestHeaders) ?? [];
        if (context.Get(Authorization) is { } authorization && !string.IsNullOrWhiteSpace(authorization))
        {
            headers["Authorization"] = [authorization];
        }

        var payload = Payload(context);
        return new HttpCall
        {
            Method = context.Get(Method) is { Length: > 0 } method ? method.ToUpperInvariant() : "GET",
            Address = address,
            Headers = headers,
            SendsAuthorizationUnchecked = context.Get(DisableAuthorizationHeaderValidation),
            Body = payload is var (content, type) ? ContentWriter.Write(content, type) : null,
            ContentType = payload?.Type,
        };
    }
}
