using RepairWorkflows.Engine.Activities.Reading;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>A step that sends a request and reads the answer by its content type.</summary>
public abstract class SendingActivity : HttpRequestActivity
{
    /// <summary>The body; sent only when there is a content type.</summary>
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
            var target = context.TargetType(ParsedContent) ?? typeof(object);
            var name = received.ToFile(call.Address).Name;
            var content = ContentReader.Read(received.Body, received.ContentType, target, name);
            context.Set(ParsedContent, content, content is HttpFile file ? file.Outline() : content);
        }
    }
}

/// <summary>
/// Sends an HTTP request, and runs the step drawn for what came back. In the designer: <c>Elsa.SendHttpRequest</c>.
/// </summary>
[Activity(
    "Elsa", "SendHttpRequest", "HTTP", DisplayName = "HTTP Request",
    Description = "Sends an HTTP request and runs a step for what came back.")]
public sealed class SendHttpRequest : SendingActivity
{
    /// <summary>Steps for certain statuses; the first that matches is run.</summary>
    public IReadOnlyList<StatusCodeCase> ExpectedStatusCodes { get; init; } = [];

    /// <summary>The step for any other status.</summary>
    public Activity? UnmatchedStatusCode { get; init; }

    /// <summary>The step for when nobody could be reached.</summary>
    public Activity? FailedToConnect { get; init; }

    /// <summary>The step for when no answer came in time.</summary>
    public Activity? Timeout { get; init; }

    private protected override ActivityResult GoOn(ActivityContext context, HttpCallAnswer answer) =>
        StepFor(answer) is { } step ? new ActivityResult.Scheduled([new ScheduledChild(step)]) : ActivityResult.Done;

    private Activity? StepFor(HttpCallAnswer answer) =>
        answer switch
        {
            HttpCallAnswer.Unreachable => FailedToConnect,
            HttpCallAnswer.TimedOut => Timeout,
            HttpCallAnswer.Received received
                when ExpectedStatusCodes.FirstOrDefault(one => one.StatusCode == received.StatusCode) is { } match =>
                match.Activity,
            _ => UnmatchedStatusCode,
        };
}

/// <summary>The step for one status.</summary>
public sealed class StatusCodeCase : ActivityCase
{
    /// <summary>Which status.</summary>
    public int StatusCode { get; init; }
}
