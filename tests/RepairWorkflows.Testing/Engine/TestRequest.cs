using System.Text;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Testing.Engine;

/// <summary>A request that came over no wire.</summary>
public sealed class TestRequest : HttpExchange
{
    public string Body { get; init; } = "";

    public HttpForm Form { get; init; } = new([], []);

    public Dictionary<string, string?> Route { get; init; } = [];

    public Dictionary<string, object?> Query { get; init; } = [];

    public Dictionary<string, object?> Headers { get; init; } = [];

    public string? Type { get; init; }

    public override string? ContentType => Type;

    public override long? ContentLength => null;

    public override IReadOnlyDictionary<string, string?> RouteData => Route;

    public CancellationToken Limit { get; init; }

    public override CancellationToken Deadline => Limit;

    /// <summary>The text that is answered; null while nothing is.</summary>
    public string? Text => Answer is { } answer ? Encoding.UTF8.GetString(answer.Body.Span) : null;

    public override Dictionary<string, object?> ReadQuery() => Query;

    public override Dictionary<string, object?> ReadHeaders() => Headers;

    public override RequestObject ReadRequest() => new() { ["Method"] = "POST", ["Headers"] = Headers };

    public override ValueTask<byte[]> ReadBodyAsync(long? limit, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(Body);
        return body.Length > limit
            ? throw new BodyTooLargeException(limit.Value)
            : ValueTask.FromResult(body);
    }

    public override ValueTask<HttpForm> ReadFormAsync(long? limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Form);
}

/// <summary>Brings requests to workflows.</summary>
public static class TestRequests
{
    /// <summary>Starts instance <c>i1</c> with a request at its step <c>h</c>.</summary>
    public static Task<BurstReport> RequestAsync(
        this EngineTestHost host, string definitionId, HttpExchange request) =>
        host.Runtime.StartAsync(
            new StartRequest
            {
                DefinitionId = definitionId,
                InstanceId = "i1",
                TriggerActivityId = "h",
                Http = request,
            },
            CancellationToken.None);

    /// <summary>Brings a request to the oldest rest of an instance that is an endpoint.</summary>
    public static Task<BurstReport> RequestAtAsync(
        this EngineTestHost host, string instanceId, HttpExchange request) =>
        host.Runtime.ResumeAsync(
            instanceId,
            resting => new ResumeDecision
            {
                BookmarkId = resting.Bookmarks.FirstOrDefault(
                    mark => mark.Bookmark.Name == HttpEndpoint.StimulusName)?.Id,
                Http = request,
            },
            CancellationToken.None);
}

/// <summary>Answers requests of steps without sending any, and remembers them.</summary>
public sealed class TestCalls(Func<HttpCall, HttpCallAnswer> answer) : IHttpCalls
{
    public List<HttpCall> Sent { get; } = [];

    /// <summary>What is answered, as text of a type.</summary>
    public static HttpCallAnswer Answer(int status, string body = "", string type = "text/plain") =>
        new HttpCallAnswer.Received(status, null, Encoding.UTF8.GetBytes(body))
        {
            Headers = new HeaderMap { ["X-From"] = ["there"] },
            ContentHeaders = new HeaderMap { ["Content-Type"] = [type] },
        };

    public Task<HttpCallAnswer> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        Sent.Add(call);
        return Task.FromResult(answer(call));
    }
}
