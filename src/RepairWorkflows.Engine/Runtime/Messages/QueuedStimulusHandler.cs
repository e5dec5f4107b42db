using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Runtime.Queue;

namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Brings a queued stimulus to who has begun to wait for it.</summary>
internal sealed class QueuedStimulusHandler(QueueDelivery delivery) : IMessageHandler
{
    public string Kind => EngineMessages.QueuedStimulus;

    public string LaneOf(OutgoingMessage message) => message.Payload;

    public Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        delivery.DeliverAsync(message.Payload, cancellationToken);
}
