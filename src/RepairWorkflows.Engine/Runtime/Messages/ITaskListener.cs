namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Hears of tasks that workflows ask for; who does one reports it done by its id.</summary>
public interface ITaskListener
{
    /// <summary>A task is asked for. May be called again with the same id.</summary>
    Task OnRequestedAsync(RequestedTask task, CancellationToken cancellationToken);
}

/// <summary>A task that a workflow waits for.</summary>
/// <param name="Id">Under which it is reported done.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="InstanceId">Who waits.</param>
/// <param name="Payload">What the task needs.</param>
public sealed record RequestedTask(
    string Id, string Name, string InstanceId, IReadOnlyDictionary<string, object?> Payload);
