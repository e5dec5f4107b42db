namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>A step that sends a request and reads the answer by its content type.</summary>
public abstract class SendingActivity : HttpRequestActivity
{
    /// <summary>The body; sent only when there is a content type.</summary>
    [Input(UIHint = InputUIHints.MultiLine)]
    public Input<object>? Content { get; init; }

    /// <summary>The body's content type.</summary>
    public Input<string>? ContentType { get; init; }

    /// <summary>The answer itself; gone after a rest.</summary>
    public Output<object>? Result { get; init; }

    /// <summary>The answer's body, read by its content type: JSON as an object, files as such.</summary>
    public Output<object>? ParsedContent { get; init; }

    private protected sealed override (object Content, string Type)? Payload(ActivityContext context) =>
        Payload(context.Get(Content), context.Get(ContentType));

    private protected sealed override void Keep(
        ActivityContext context, HttpCall call, HttpCallAnswer.Received received)
    {
        context.Set(Result, new RequestObject
        {
            ["StatusCode"] = received.StatusCode,
            ["IsSuccessStatusCode"] = received.StatusCode is >= 200 and < 300,
            ["ReasonPhrase"] = received.Reason,
            ["Headers"] = Plain(received.Headers),
        });
        if (received.Body.Length > 0)
        {
            // Only plain JSON is taken apart where nothing says what it is to become.
            var target = context.TargetType(ParsedContent)
                ?? (ContentTypes.MediaType(received.ContentType) == ContentTypes.Json ? typeof(object) : null);
            var content = ContentReader.Read(received.ToContent(), target);
            context.SetBriefly(ParsedContent, content, content is HttpFile file ? file.Outline() : content);
        }
    }
}
