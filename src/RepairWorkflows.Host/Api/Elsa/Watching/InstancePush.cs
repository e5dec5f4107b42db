using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>Tells those who look at an instance that it has gone on, as far as they still may look.</summary>
internal sealed class InstancePush(
    IHubContext<InstanceHub> hub, WatcherRights rights, InstanceInspector instances, SteadyClock clock)
{
    // Who takes nothing for so long is no reason for others to wait.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Tells them; who may not look any more is told nothing, and their connection ends.</summary>
    public async Task SendAsync(
        string instanceId, IReadOnlyList<Watcher> watchers, CancellationToken cancellationToken)
    {
        List<Watcher> present = [];
        foreach (var watcher in watchers)
        {
            if (await rights.HoldAsync(watcher, cancellationToken))
            {
                present.Add(watcher);
            }
            else
            {
                watcher.End();
            }
        }

        if (present.Count == 0)
        {
            return;
        }

        var past = ExecutionHistory.Of(await instances.ReadJournalAsync(instanceId, cancellationToken));
        var report = JsonSerializer.SerializeToElement(
            new ExecutionReport(NodeStatistics.Of(past)), ElsaJson.Default.ExecutionReport);
        await Task.WhenAll(present.Select(watcher => SendAsync(instanceId, report, watcher, cancellationToken)));
    }

    private async Task SendAsync(
        string instanceId, JsonElement report, Watcher watcher, CancellationToken cancellationToken)
    {
        var client = hub.Clients.Client(watcher.Id);
        try
        {
            await Task.WhenAll(
                client.SendAsync("WorkflowExecutionLogUpdatedAsync", new JsonObject(), cancellationToken),
                client.SendAsync("ActivityExecutionLogUpdatedAsync", report, cancellationToken),
                client.SendAsync(
                    "WorkflowInstanceUpdatedAsync", new JsonObject { ["workflowInstanceId"] = instanceId },
                    cancellationToken))
                .WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            watcher.End();
        }
    }
}
