using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Diagnostics;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Engine.Execution.Messages;

namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Takes on rests that go on in the background.</summary>
internal sealed class BackgroundHandler(IWorkflowRuntime runtime, ILogger<BackgroundHandler> log) : IMessageHandler
{
    public string Kind => EngineMessages.Background;

    // The steps of one instance would only lose races to each other.
    public string LaneOf(OutgoingMessage message) => Read(message).InstanceId;

    public string? InstanceOf(OutgoingMessage message) => Read(message).InstanceId;

    public async Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var asked = Read(message);
        try
        {
            await runtime.ResumeAsync(
                asked.InstanceId,
                _ => new ResumeDecision
                {
                    BookmarkId = asked.BookmarkId,
                    Input = asked.Input is { } input ? ValueCodec.Read(input) : null,
                },
                cancellationToken);
        }
        catch (NotFoundException)
        {
            EngineLog.NotHeard(log, asked.InstanceId); // removed meanwhile: to try again would not bring it back
        }
    }

    private static BackgroundPayload Read(OutgoingMessage message) =>
        EngineMessage.Read(message, MessageJson.Default.BackgroundPayload);
}
