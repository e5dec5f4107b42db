using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Trials;

/// <summary>What a host offers to bursts, for a trial: nothing leaves the process.</summary>
internal static class TrialSeams
{
    /// <summary>Refuses calls, and makes links that lead nowhere.</summary>
    public static HostSeams Closed { get; } = new(new NoCalls(), new NoLinks());

    private sealed class NoCalls : IHttpCalls
    {
        public Task<HttpCallAnswer> SendAsync(HttpCall call, CancellationToken cancellationToken) =>
            throw new TrialSendsNothingException();
    }

    // The domain is reserved for what shall not be found.
    private sealed class NoLinks : IEventLinks
    {
        public string UrlOf(string eventName, string instanceId, DateTimeOffset? expiresAt) =>
            $"https://trial.invalid/events/{Uri.EscapeDataString(eventName)}";
    }
}
