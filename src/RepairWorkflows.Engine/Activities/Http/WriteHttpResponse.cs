using System.Net;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>
/// Answers the HTTP request that set the burst going. In the designer: <c>Elsa.WriteHttpResponse</c>.
/// </summary>
/// <remarks>The answer is sent once the burst is committed; what comes after this step still runs before it.</remarks>
[Activity(
    "Elsa", "WriteHttpResponse", "HTTP", DisplayName = "HTTP Response", Description = "Answers the HTTP request.")]
public sealed class WriteHttpResponse : Activity
{
    /// <summary>The status; 200 unless set.</summary>
    public Input<HttpStatusCode> StatusCode { get; init; } = HttpStatusCode.OK;

    /// <summary>The body; none unless set.</summary>
    [Input(UIHint = InputUIHints.MultiLine)]
    public Input<object>? Content { get; init; }

    /// <summary>
    /// The content type; unless set <c>text/plain</c> for texts, <c>application/octet-stream</c> for bytes,
    /// <c>application/json</c> for the rest.
    /// </summary>
    public Input<string>? ContentType { get; init; }

    /// <summary>Headers to send along.</summary>
    public Input<HeaderMap>? ResponseHeaders { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var http = CurrentRequest.Of(context);
        var status = context.Get(StatusCode) is var given && given == 0 ? HttpStatusCode.OK : given;
        if ((int)status is < 200 or > 999)
        {
            throw new ActivityFailedException($"The status {(int)status} cannot be answered with.");
        }

        var answer = new HttpAnswer
        {
            StatusCode = (int)status,
            Headers = (context.Get(ResponseHeaders) ?? []).Checked(),
        };
        if (context.Get(Content) is { } content)
        {
            var type = context.Get(ContentType) is { } set && !string.IsNullOrWhiteSpace(set)
                ? set
                : ContentWriter.TypeFor(content);
            answer = answer with
            {
                ContentType = type,
                Body = status == HttpStatusCode.NoContent ? default : ContentWriter.Write(content, type),
            };
        }

        http.Write(answer);
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
