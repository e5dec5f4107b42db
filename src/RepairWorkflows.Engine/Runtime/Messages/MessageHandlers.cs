using System.Text.Json;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Diagnostics;
using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Runtime.Queue;

namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Sends stimuli that bursts have asked for.</summary>
internal sealed class StimulusHandler(Stimuli stimuli, TimeProvider clock) : IMessageHandler
{
    public string Kind => EngineMessages.Stimulus;

    public Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var asked = JsonSerializer.Deserialize(message.Payload, MessageJson.Default.StimulusPayload)!;
        return stimuli.SendAsync(
            new Stimulus(asked.Name, asked.Key)
            {
                CorrelationId = asked.CorrelationId,
                InstanceId = asked.InstanceId,
                ExecutionId = asked.ExecutionId,
                Input = EngineMessage.Decode(asked.Input),
            },
            new Once(message.Key, clock.GetUtcNow()),
            cancellationToken);
    }
}

/// <summary>Brings a queued stimulus to who has begun to wait for it.</summary>
internal sealed class QueuedStimulusHandler(QueueDelivery delivery) : IMessageHandler
{
    public string Kind => EngineMessages.QueuedStimulus;

    public Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        delivery.DeliverAsync(message.Payload, cancellationToken);
}

/// <summary>Starts instances that bursts or callers have asked for.</summary>
internal sealed class StartHandler(IWorkflowRuntime runtime, IWorkflowStore store, ILogger<StartHandler> log)
    : IMessageHandler
{
    public string Kind => EngineMessages.Start;

    public async Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var asked = JsonSerializer.Deserialize(message.Payload, MessageJson.Default.StartPayload)!;
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
        Input = EngineMessage.Decode(asked.Input) as IReadOnlyDictionary<string, object?>
            ?? new Dictionary<string, object?>(),
    };
}

/// <summary>Runs steps that were put off to the background.</summary>
internal sealed class BackgroundHandler(IWorkflowRuntime runtime) : IMessageHandler
{
    public string Kind => EngineMessages.Background;

    public async Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var asked = JsonSerializer.Deserialize(message.Payload, MessageJson.Default.BackgroundPayload)!;
        await runtime.ResumeAsync(
            asked.InstanceId, _ => new ResumeDecision { BookmarkId = asked.BookmarkId }, cancellationToken);
    }
}
