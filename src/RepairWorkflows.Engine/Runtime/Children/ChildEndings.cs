using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Messages;

namespace RepairWorkflows.Engine.Runtime.Children;

/// <summary>Tells waiting parents that a child has ended.</summary>
public sealed class ChildEndings(IOptions<ChildOptions> options)
{
    /// <summary>One message for each instance that has ended in these bursts and is awaited.</summary>
    internal IEnumerable<OutgoingMessage> MessagesOf(IEnumerable<Burst> bursts) =>
        bursts.Where(burst => burst.State is { IsOver: true, Awaiter: not null, ParentInstanceId: not null }
                && !burst.WasOver && IsTold(burst.State.Status))
            .Select(burst => EngineMessage.Of(
                $"{burst.State.Id}/end",
                new StimulusPayload
                {
                    Name = burst.State.Awaiter!.Name,
                    Key = burst.State.Awaiter.Key,
                    InstanceId = burst.State.ParentInstanceId,
                    Input = EngineMessage.Encode(EndOf(burst.State)),
                }));

    private bool IsTold(InstanceStatus status) =>
        status != InstanceStatus.Cancelled || options.Value.CancelledChildResumesParent;

    private static Dictionary<string, object?> EndOf(InstanceState state) => new()
    {
        ["WorkflowInstanceId"] = state.Id,
        ["WorkflowOutput"] = state.Output,
        ["WorkflowStatus"] = StatusWords.Broad(state.Status),
        ["WorkflowSubStatus"] = StatusWords.Close(state.Status),
    };
}

/// <summary>What becomes of parents.</summary>
public sealed class ChildOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string SectionName = "Children";

    /// <summary>
    /// Whether a parent that waits for a child goes on when the child is called off; its result then lacks outputs, and
    /// <c>BulkDispatchWorkflows</c> counts the child as faulted. False unless set: it waits, as on an Elsa server.
    /// </summary>
    public bool CancelledChildResumesParent { get; set; }
}
