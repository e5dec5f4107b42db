using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Execution;

/// <summary>
/// The HTTP requests that were sent while one command was carried out. A burst that is run again, since another writer
/// was faster, does not send them a second time.
/// </summary>
internal sealed class SentCalls
{
    private List<SentCall>? _sent;
    private HttpAnswer? _answerBefore;
    private bool _hasBegun;

    /// <summary>
    /// The burst is run, or run again: then every answer may be taken, and has to be given, once more.
    /// </summary>
    public void Restart(HttpExchange? http)
    {
        if (_hasBegun)
        {
            http?.Return(_answerBefore);
            _sent?.ForEach(sent => sent.IsTaken = false);
        }

        _hasBegun = true;
        _answerBefore = http?.Answer;
    }

    public async ValueTask<HttpCallAnswer> SendAsync(
        string nodeId, HttpCall call, IHttpCalls calls, CancellationToken cancellationToken)
    {
        if (_sent?.Find(sent => !sent.IsTaken && sent.NodeId == nodeId && sent.Call.IsSameAs(call)) is not { } known)
        {
            known = new SentCall(nodeId, call, await calls.SendAsync(call, cancellationToken));
            (_sent ??= []).Add(known);
        }

        known.IsTaken = true;
        return known.Answer;
    }

    private sealed class SentCall(string nodeId, HttpCall call, HttpCallAnswer answer)
    {
        public string NodeId { get; } = nodeId;

        public HttpCall Call { get; } = call;

        public HttpCallAnswer Answer { get; } = answer;

        public bool IsTaken { get; set; }
    }
}
