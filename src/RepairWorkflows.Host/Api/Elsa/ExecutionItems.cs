using System.Security.Claims;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>The executions of one instance as Elsa's clients read them.</summary>
internal sealed class ExecutionItems(
    string instanceId, IReadOnlyList<PastExecution> past, IReadOnlyDictionary<string, string> names,
    ClaimsPrincipal user)
{
    private readonly Dictionary<string, PastExecution> _byId = past.ToDictionary(one => one.Record.Id);

    /// <summary>All of them, in the order they began.</summary>
    public IReadOnlyList<PastExecution> Past => past;

    /// <summary>Reads those of an instance; none when there is no such instance.</summary>
    public static async Task<ExecutionItems> ReadAsync(
        string instanceId, InstanceInspector instances, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        new(
            instanceId, ExecutionHistory.Of(await instances.ReadJournalAsync(instanceId, cancellationToken)),
            await instances.ReadNamesAsync(instanceId, cancellationToken), user);

    /// <summary>Whether an execution rests.</summary>
    public static bool HasBookmarks(PastExecution one) =>
        one.Record.Status == ActivityStatus.Running && one.LastEvent == JournalEvents.Suspended;

    /// <summary>The executions around one, the nearest first.</summary>
    public IEnumerable<PastExecution> Around(PastExecution one)
    {
        while (Parent(one) is { } parent)
        {
            yield return one = parent;
        }
    }

    /// <summary>An execution on the wire.</summary>
    public ExecutionItem Of(PastExecution one) => new()
    {
        Id = one.Record.Id,
        WorkflowInstanceId = instanceId,
        ActivityId = one.ActivityId,
        ActivityNodeId = one.Record.NodeId,
        ActivityType = one.ActivityType,
        ActivityName = names.GetValueOrDefault(one.Record.NodeId),
        Status = one.Record.Status.ToString(),
        StartedAt = one.Record.StartedAt,
        CompletedAt = one.Record.CompletedAt,
        HasBookmarks = HasBookmarks(one),
        AggregateFaultCount = one.Record.FaultCount,
        ActivityState = one.Inputs.As(user) ?? [],
        Outputs = one.Outputs.As(user),
        Payload = PayloadOf(one, user),
        Exception = one.Fault.As(user) is { } message
            ? new FailureDocument(EngineErrors.ActivityFaulted, message, null)
            : null,
        SchedulingActivityExecutionId = one.Record.ParentId,
        SchedulingActivityId = Parent(one)?.ActivityId,
        CallStackDepth = Around(one).Count(),
    };

    /// <summary>The outcomes of an execution, and what it noted.</summary>
    public static JsonObject PayloadOf(PastExecution one, ClaimsPrincipal user)
    {
        var payload = one.Notes.As(user) ?? [];
        if (one.Outcomes.Count > 0)
        {
            payload["Outcomes"] = new JsonArray([.. one.Outcomes.Select(outcome => JsonValue.Create(outcome))]);
        }

        return payload;
    }

    private PastExecution? Parent(PastExecution one) =>
        one.Record.ParentId is { } parent ? _byId.GetValueOrDefault(parent) : null;
}
