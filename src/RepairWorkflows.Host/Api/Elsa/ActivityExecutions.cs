using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
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
        api.MapGet("/activity-executions/count", Count);
        api.MapGet("/activity-executions/by-id", Show);
        api.MapGet("/activity-executions/{id}", Show);
        api.MapGet("/activity-executions/{id}/call-stack", ShowStack);
        api.MapPost("/activity-executions/report", Report);
    }

    // Oldest first, and all of them: clients take the last as the one that is current.
    private static async Task<JsonHttpResult<ElsaList<ExecutionItem>>> List(
        string? workflowInstanceId, string? activityNodeId, ClaimsPrincipal user, InstanceInspector instances,
        CancellationToken cancellationToken)
    {
        var items = await ExecutionItems.ReadAsync(workflowInstanceId ?? "", instances, user, cancellationToken);
        return TypedResults.Json(
            ElsaList<ExecutionItem>.All(
                [
                    .. items.Past
                        .Where(past => string.IsNullOrEmpty(activityNodeId) || past.Record.NodeId == activityNodeId)
                        .Select(items.Of),
                ]),
            ElsaJson.Default.ElsaListExecutionItem);
    }

    private static async Task<JsonHttpResult<JsonObject>> Count(
        string? workflowInstanceId, string? activityId, bool? completed, InstanceInspector instances,
        CancellationToken cancellationToken) =>
        TypedResults.Json(
            new JsonObject
            {
                ["count"] = (await ReadAsync(workflowInstanceId, instances, cancellationToken)).Count(past =>
                    (string.IsNullOrEmpty(activityId) || past.ActivityId == activityId)
                    && (completed is null || completed == past.Record.CompletedAt is not null)),
            },
            ElsaJson.Default.JsonObject);

    private static async Task<JsonHttpResult<ExecutionItem>> Show(
        string? id, ClaimsPrincipal user, InstanceInspector instances, CancellationToken cancellationToken)
    {
        var (items, found) = await FindAsync(id, user, instances, cancellationToken);
        return TypedResults.Json(items.Of(found), ElsaJson.Default.ExecutionItem);
    }

    private static async Task<JsonHttpResult<CallStack>> ShowStack(
        string id, HttpRequest request, ClaimsPrincipal user, InstanceInspector instances,
        CancellationToken cancellationToken)
    {
        var (items, found) = await FindAsync(id, user, instances, cancellationToken);
        var page = ElsaPage.Of(request);
        List<ExecutionItem> stack = [.. items.Around(found).Reverse().Append(found).Select(items.Of)];
        return TypedResults.Json(
            new CallStack(id, [.. stack.Skip(page.Skip).Take(page.Take)], stack.Count), ElsaJson.Default.CallStack);
    }

    private static async Task<JsonHttpResult<ExecutionReport>> Report(
        HttpRequest request, InstanceInspector instances, CancellationToken cancellationToken)
    {
        var wish = Wish.Of(await ElsaBody.ReadAsync(request));
        var nodes = wish.Texts("activityNodeIds");
        var asked = (await ReadAsync(wish.Text("workflowInstanceId"), instances, cancellationToken))
            .Where(past => nodes.Contains(past.Record.NodeId));
        return TypedResults.Json(new ExecutionReport(NodeStatistics.Of(asked)), ElsaJson.Default.ExecutionReport);
    }

    private static async Task<(ExecutionItems Items, PastExecution Found)> FindAsync(
        string? id, ClaimsPrincipal user, InstanceInspector instances, CancellationToken cancellationToken)
    {
        var items = await ExecutionItems.ReadAsync(
            InstanceInspector.InstanceOf(id ?? ""), instances, user, cancellationToken);
        return (
            items,
            items.Past.FirstOrDefault(past => past.Record.Id == id)
            ?? throw new NotFoundException(HostErrors.ExecutionNotFound, $"No step was executed as {id}.")
            {
                Reason = "id",
                Values = [id ?? ""],
            });
    }

    private static async Task<IReadOnlyList<PastExecution>> ReadAsync(
        string? instanceId, InstanceInspector instances, CancellationToken cancellationToken) =>
        ExecutionHistory.Of(await instances.ReadJournalAsync(instanceId ?? "", cancellationToken));
}
