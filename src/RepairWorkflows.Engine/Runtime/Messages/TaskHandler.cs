using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Diagnostics;
using RepairWorkflows.Engine.Execution.Messages;

namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Tells the host of tasks that workflows ask for.</summary>
internal sealed class TaskHandler(IEnumerable<ITaskListener> listeners, ILogger<TaskHandler> log) : IMessageHandler
{
    public string Kind => EngineMessages.Task;

    public string LaneOf(OutgoingMessage message) => Read(message).InstanceId;

    public string? InstanceOf(OutgoingMessage message) => Read(message).InstanceId;

    public async Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var asked = Read(message);
        EngineLog.TaskRequested(log, asked.InstanceId, asked.TaskName, asked.TaskId);
        var task = new RequestedTask(
            asked.TaskId, asked.TaskName, asked.InstanceId,
            EngineMessage.Decode(asked.Payload) as IReadOnlyDictionary<string, object?>
                ?? new Dictionary<string, object?>());
        foreach (var listener in listeners)
        {
            await listener.OnRequestedAsync(task, cancellationToken);
        }
    }

    private static TaskPayload Read(OutgoingMessage message) =>
        EngineMessage.Read(message, MessageJson.Default.TaskPayload);
}
