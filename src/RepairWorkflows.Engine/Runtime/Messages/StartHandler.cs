using System.Text.Json;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Diagnostics;
using RepairWorkflows.Engine.Execution.Messages;

namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Starts instances that bursts or callers have asked for.</summary>
internal sealed class StartHandler(IWorkflowRuntime runtime, IWorkflowStore store, ILogger<StartHandler> log)
    : IMessageHandler
{
    public string Kind => EngineMessages.Start;

    // An instance begins once.
    public string LaneOf(OutgoingMessage message) => message.Key;

    // The one that is to begin is not there yet.
    public string? InstanceOf(OutgoingMessage message) => Read(message).ParentInstanceId;

    public async Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var asked = Read(message);
        if (await store.FindAsync(asked.InstanceId, cancellationToken) is not null
            || await IsCalledOffAsync(asked.ParentInstanceId, cancellationToken))
        {
            return;
        }

        try
        {
            await runtime.StartAsync(Request(asked), cancellationToken);
        }
        catch (NotFoundException)
        {
            EngineLog.VersionGone(log, asked.InstanceId, asked.VersionId);
        }
    }

    private static StartPayload Read(OutgoingMessage message) =>
        EngineMessage.Read(message, MessageJson.Default.StartPayload);

    // Whoever was called off meanwhile took its children along, those that had not begun included.
    private async Task<bool> IsCalledOffAsync(string? parentId, CancellationToken cancellationToken) =>
        parentId is not null
        && (await store.FindAsync(parentId, cancellationToken))?.Header.Status is null or InstanceStatus.Cancelled;

    private static StartRequest Request(StartPayload asked) => new()
    {
        DefinitionId = asked.DefinitionId,
        VersionId = asked.VersionId,
        InstanceId = asked.InstanceId,
        CorrelationId = asked.CorrelationId,
        Name = asked.Name,
        TriggerActivityId = asked.TriggerActivityId,
        ParentInstanceId = asked.ParentInstanceId,
        Awaiter = asked.Awaiter,
        Input = Values(asked.Input),
        Variables = Values(asked.Variables),
    };

    private static IReadOnlyDictionary<string, object?> Values(JsonElement? said) =>
        EngineMessage.Decode(said) as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>();
}
