using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Execution;

/// <content>The HTTP request that set the burst going, and those it sends.</content>
internal sealed partial class Burst
{
    /// <summary>The request that this burst answers; null when something else set it going.</summary>
    public HttpExchange? Http { get; private set; }

    /// <summary>What was sent so far while the command was carried out.</summary>
    public SentCalls Calls { get; private set; } = new();

    /// <summary>Connects a burst that runs inside another one.</summary>
    public void ConnectLike(Burst around)
    {
        Http = around.Http;
        Calls = around.Calls;
    }

    /// <summary>Connects the burst with what lies outside; the same for every attempt of one command.</summary>
    public void Connect(HttpExchange? http, SentCalls calls)
    {
        calls.Restart(http);
        Http = http;
        Calls = calls;
    }
}
