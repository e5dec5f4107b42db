using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Shows what instances did, step by step.</summary>
internal static class ActivityExecutions
{
    /// <summary>Maps the slice.</summary>
    public static void MapActivityExecutions(this RouteGroupBuilder api)
    {
        api.MapGet("/activity-executions/list", List);
        api.MapGet("/activity-execution-summaries/list", List); // a summary may say more
        api.MapGet("/activity-executions/by-id", Show);
        api.MapPost("/activity-executions/report", Report);
    }

    // Oldest first, and all of them: clients take the last as the one that is current.
    private static async Task<JsonHttpResult<ElsaList<ExecutionItem>>> List(
        string? workflowInstanceId, string? activityNodeId, ClaimsPrincipal user, InstanceInspector instances,
        CancellationToken cancellationToken)
    {
        var names = await instances.ReadNamesAsync(workflowInstanceId ?? "", cancellationToken);
        var items = (await ReadAsync(workflowInstanceId, instances, cancellationToken))
            .Where(past => string.IsNullOrEmpty(activityNodeId) || past.Record.NodeId == activityNodeId)
            .Select(past => Item(workflowInstanceId ?? "", past, names, user));
        return TypedResults.Json(
            ElsaList<ExecutionItem>.All([.. items]), ElsaJson.Default.ElsaListExecutionItem);
    }

    private static async Task<JsonHttpResult<ExecutionItem>> Show(
        string? id, ClaimsPrincipal user, InstanceInspector instances, CancellationToken cancellationToken)
    {
        var instanceId = InstanceInspector.InstanceOf(id ?? "");
        var found = (await ReadAsync(instanceId, instances, cancellationToken))
            .FirstOrDefault(past => past.Record.Id == id)
            ?? throw new NotFoundException(HostErrors.ExecutionNotFound, $"No step was executed as {id}.")
            {
                Reason = "id",
                Values = [id ?? ""],
            };
        var names = await instances.ReadNamesAsync(instanceId, cancellationToken);
        return TypedResults.Json(Item(instanceId, found, names, user), ElsaJson.Default.ExecutionItem);
    }

    private static async Task<JsonHttpResult<ExecutionReport>> Report(
        HttpRequest request, InstanceInspector instances, CancellationToken cancellationToken)
    {
        var wish = Wish.Of(await ElsaBody.ReadAsync(request));
        var nodes = wish.Texts("activityNodeIds");
        var stats = (await ReadAsync(wish.Text("workflowInstanceId"), instances, cancellationToken))
            .Where(past => nodes.Contains(past.Record.NodeId)).GroupBy(past => past.Record.NodeId)
            .Select(node => Stats(node.Key, [.. node]));
        return TypedResults.Json(new ExecutionReport([.. stats]), ElsaJson.Default.ExecutionReport);
    }

    private static async Task<IReadOnlyList<PastExecution>> ReadAsync(
        string? instanceId, InstanceInspector instances, CancellationToken cancellationToken) =>
        ExecutionHistory.Of(await instances.ReadJournalAsync(instanceId ?? "", cancellationToken));

    private static NodeStats Stats(string nodeId, IReadOnlyList<PastExecution> executions) => new(
        executions[0].ActivityId, nodeId, executions.Count,
        executions.Count(past => past.Record.Status == ActivityStatus.Completed),
        executions.Count(past => past.Record.CompletedAt is null),
        executions.Any(HasBookmarks),
        executions.Any(past => past.Record.Status == ActivityStatus.Faulted), []);

    private static bool HasBookmarks(PastExecution past) =>
        past.Record.Status == ActivityStatus.Running && past.LastEvent == JournalEvents.Suspended;

    private static ExecutionItem Item(
        string instanceId, PastExecution past, IReadOnlyDictionary<string, string> names, ClaimsPrincipal user) => new()
    {
        Id = past.Record.Id,
        WorkflowInstanceId = instanceId,
        ActivityId = past.ActivityId,
        ActivityNodeId = past.Record.NodeId,
        ActivityType = past.ActivityType,
        ActivityName = names.GetValueOrDefault(past.Record.NodeId),
        Status = past.Record.Status.ToString(),
        StartedAt = past.Record.StartedAt,
        CompletedAt = past.Record.CompletedAt,
        HasBookmarks = HasBookmarks(past),
        AggregateFaultCount = past.Record.FaultCount,
        ActivityState = past.Inputs.As(user) ?? [],
        Outputs = past.Outputs.As(user),
        Payload = Payload(past, user),
        Exception = past.Fault.As(user) is { } message
            ? new FailureDocument(EngineErrors.ActivityFaulted, message, null)
            : null,
        SchedulingActivityExecutionId = past.Record.ParentId,
    };

    private static JsonObject Payload(PastExecution past, ClaimsPrincipal user)
    {
        var payload = past.Notes.As(user) ?? [];
        if (past.Outcomes.Count > 0)
        {
            payload["Outcomes"] = new JsonArray([.. past.Outcomes.Select(outcome => JsonValue.Create(outcome))]);
        }

        return payload;
    }
}
