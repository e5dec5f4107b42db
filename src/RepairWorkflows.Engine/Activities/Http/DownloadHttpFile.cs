namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Downloads a file over HTTP. In the designer: <c>Elsa.DownloadHttpFile</c>.</summary>
[Activity(
    "Elsa", "DownloadHttpFile", "HTTP", DisplayName = "Download File", Kind = ActivityKind.Task,
    Description = "Downloads a file over HTTP.")]
[FlowNode("200", "Unmatched status code", "Failed to connect", "Timeout", "Done")]
public sealed class DownloadHttpFile : HttpRequestActivity
{
    /// <summary>
    /// The statuses with an outcome of their own; 200 unless set. With none there is <c>Done</c> alone.
    /// </summary>
    public Input<int[]> ExpectedStatusCodes { get; init; } = new([200]);

    /// <summary>The body to send; sent only when there is a content type.</summary>
    public Input<object>? RequestContent { get; init; }

    /// <summary>The body's content type.</summary>
    public Input<string>? RequestContentType { get; init; }

    /// <summary>The answer itself; gone after a rest.</summary>
    public Output<object>? Response { get; init; }

    /// <summary>The bytes that came.</summary>
    public Output<object>? ResponseContentStream { get; init; }

    /// <summary>The bytes that came.</summary>
    public Output<byte[]>? ResponseContentBytes { get; init; }

    /// <summary>The headers of the content that came.</summary>
    public Output<object>? ResponseContentHeaders { get; init; }

    /// <summary>The file, with a name from the answer or from the address.</summary>
    public Output<object>? Result { get; init; }

    private protected override (object Content, string Type)? Payload(ActivityContext context) =>
        Payload(context.Get(RequestContent), context.Get(RequestContentType));

    private protected override void Keep(ActivityContext context, HttpCall call, HttpCallAnswer.Received received)
    {
        var file = received.ToFile(call.Address);
        context.Set(Response, new RequestObject
        {
            ["StatusCode"] = received.StatusCode,
            ["ReasonPhrase"] = received.Reason,
            ["Headers"] = Plain(received.Headers),
        });
        context.SetBriefly(ResponseContentStream, received.Body, null);
        context.SetBriefly(ResponseContentBytes, received.Body, null);
        context.Set(ResponseContentHeaders, Plain(received.ContentHeaders));
        context.SetBriefly(Result, file, file.Outline());
    }

    private protected override ActivityResult GoOn(ActivityContext context, HttpCallAnswer answer) =>
        CallOutcomes.Of(answer, context.Get(ExpectedStatusCodes));
}
