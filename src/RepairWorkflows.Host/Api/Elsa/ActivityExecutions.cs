using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Shows what instances did, step by step.</summary>
internal static class ActivityExecutions
{
    /// <summary>Maps the slice.</summary>
    public static void MapActivityExecutions(this RouteGroupBuilder api) =>
        api.MapGet("/activity-executions/list", List);

    // Oldest first, and all of them: clients take the last as the one that is current.
    private static async Task<JsonHttpResult<ElsaList<ExecutionItem>>> List(
        string? workflowInstanceId, string? activityNodeId, ClaimsPrincipal user, InstanceInspector instances,
        CancellationToken cancellationToken)
    {
        var bursts = await instances.ReadJournalAsync(workflowInstanceId ?? "", cancellationToken);
        var items = ExecutionHistory.Of(bursts)
            .Where(past => string.IsNullOrEmpty(activityNodeId) || past.Record.NodeId == activityNodeId)
            .Select(past => Item(workflowInstanceId ?? "", past, user));
        return TypedResults.Json(
            ElsaList<ExecutionItem>.All([.. items]), ElsaJson.Default.ElsaListExecutionItem);
    }

    private static ExecutionItem Item(string instanceId, PastExecution past, ClaimsPrincipal user) => new()
    {
        Id = past.Record.Id,
        WorkflowInstanceId = instanceId,
        ActivityId = past.ActivityId,
        ActivityNodeId = past.Record.NodeId,
        ActivityType = past.ActivityType,
        Status = past.Record.Status.ToString(),
        StartedAt = past.Record.StartedAt,
        CompletedAt = past.Record.CompletedAt,
        HasBookmarks = past.Record.Status == ActivityStatus.Running && past.LastEvent == JournalEvents.Suspended,
        AggregateFaultCount = past.Record.FaultCount,
        ActivityState = past.Inputs.As(user) ?? [],
        Outputs = past.Outputs.As(user),
        Payload = past.Notes.As(user) ?? [],
        SchedulingActivityExecutionId = past.Record.ParentId,
    };
}

/// <summary>One execution of a step.</summary>
internal sealed record ExecutionItem
{
    public required string Id { get; init; }

    public required string WorkflowInstanceId { get; init; }

    public required string ActivityId { get; init; }

    public required string ActivityNodeId { get; init; }

    public required string ActivityType { get; init; }

    public int ActivityTypeVersion { get; init; } = 1;

    public required string Status { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public required bool HasBookmarks { get; init; }

    public required int AggregateFaultCount { get; init; }

    public required JsonObject ActivityState { get; init; }

    public JsonObject? Outputs { get; init; }

    public required JsonObject Payload { get; init; }

    public string? SchedulingActivityExecutionId { get; init; }
}
