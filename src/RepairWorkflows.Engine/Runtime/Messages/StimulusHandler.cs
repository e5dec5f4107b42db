using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Messages;

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
