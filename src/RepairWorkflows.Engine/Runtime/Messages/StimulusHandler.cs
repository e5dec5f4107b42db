using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Messages;

namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Sends stimuli that bursts have asked for.</summary>
internal sealed class StimulusHandler(Stimuli stimuli, TimeProvider clock) : IMessageHandler
{
    public string Kind => EngineMessages.Stimulus;

    // What one instance hears, or sends, in its order; what comes from outside in the order of its correlation.
    public string LaneOf(OutgoingMessage message)
    {
        var asked = Read(message);
        return asked.InstanceId ?? asked.Sender ?? asked.CorrelationId ?? message.Key;
    }

    public string? InstanceOf(OutgoingMessage message)
    {
        var asked = Read(message);
        return asked.Sender ?? asked.InstanceId;
    }

    public Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var asked = Read(message);
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

    private static StimulusPayload Read(OutgoingMessage message) =>
        EngineMessage.Read(message, MessageJson.Default.StimulusPayload);
}
