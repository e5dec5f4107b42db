using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Messages;

namespace RepairWorkflows.Engine.Runtime.Messages;

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
