using System.Security.Cryptography;
using System.Text;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Execution.Messages;

namespace RepairWorkflows.Engine.Execution;

/// <summary>Starts other workflows for a step.</summary>
internal sealed class WorkflowCalls(Burst burst) : IWorkflowCalls
{
    private const string ParentInstanceId = "ParentInstanceId";

    public async ValueTask<string> DispatchAsync(WorkflowCall call, CancellationToken cancellationToken)
    {
        var workflow = await burst.Family.Published.GetPublishedAsync(call.DefinitionId, cancellationToken);
        var id = NewInstanceId();
        burst.Messages.Add(EngineMessage.Of(new StartPayload
        {
            DefinitionId = call.DefinitionId,
            VersionId = workflow.Definition.Id,
            InstanceId = id,
            CorrelationId = call.CorrelationId,
            ParentInstanceId = burst.State.Id,
            Awaiter = AwaiterOf(call, id),
            Input = EngineMessage.Encode(InputOf(call)),
        }));
        return id;
    }

    public async ValueTask<WorkflowEnd> RunAsync(WorkflowCall call, CancellationToken cancellationToken)
    {
        var workflow = await burst.Family.Published.GetPublishedAsync(call.DefinitionId, cancellationToken);
        var state = NewChild(NewInstanceId(), burst.State.Id, AwaiterOf(call, null), burst.Now);
        state.CorrelationId = call.CorrelationId;
        var child = new Burst(workflow, state, burst.Services, burst.Now, null) { Family = burst.Family };
        child.ConnectLike(burst);
        await burst.Family.RunInsideAsync(() => child.StartAsync(InputOf(call), null, cancellationToken));

        // Whoever runs it inline sees its end here, and need not be told of it again.
        state.Awaiter = state.IsOver ? null : AwaiterOf(call, state.Id);
        burst.Children.Add(child);
        return new WorkflowEnd(state.Id, state.Status, state.Output);
    }

    public void Publish(string eventName, string? correlationId, bool isLocal, object? payload) =>
        burst.Messages.Add(EngineMessage.Of(
            NewInstanceId(),
            new StimulusPayload
            {
                Name = Event.StimulusName,
                Key = eventName,
                CorrelationId = string.IsNullOrEmpty(correlationId) ? null : correlationId,
                InstanceId = isLocal ? burst.State.Id : null,
                Sender = burst.State.Id,
                Input = EngineMessage.Encode(payload),
            }));

    /// <summary>The state of an instance that another one starts.</summary>
    public static InstanceState NewChild(string id, string parentId, Awaiter? awaiter, DateTimeOffset now)
    {
        var state = new InstanceState { Id = id, ParentInstanceId = parentId, CreatedAt = now, Awaiter = awaiter };
        state.Properties[ParentInstanceId] = parentId;
        if (awaiter is not null)
        {
            state.Properties["WaitForCompletion"] = true;
        }

        return state;
    }

    private static Awaiter? AwaiterOf(WorkflowCall call, string? id) =>
        call.AwaitedAs is { } name ? new Awaiter(name, call.AwaitedKey ?? id ?? string.Empty) : null;

    private Dictionary<string, object?> InputOf(WorkflowCall call) =>
        new(call.Input) { [ParentInstanceId] = burst.State.Id };

    // Of a fixed length, unlike the ids of executions: an instance may start its own successor without end.
    private string NewInstanceId() => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{burst.State.Id}/{++burst.State.LastNumber}")).AsSpan(0, 8));
}
