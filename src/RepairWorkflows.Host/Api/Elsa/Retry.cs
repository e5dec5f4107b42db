using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Does faulted steps of instances again.</summary>
internal static class Retry
{
    /// <summary>Maps the slice.</summary>
    public static void MapRetry(this RouteGroupBuilder api) => api.MapPost("/alterations/workflows/retry", Again);

    private static async Task<JsonHttpResult<JsonObject>> Again(
        HttpRequest request, IWorkflowRuntime runtime, IWorkflowStore store, CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        var steps = body["activityIds"] is JsonArray { Count: > 0 } activities ? Words(activities) : null;
        var results = new JsonArray();
        foreach (var id in Words(body["workflowInstanceIds"] as JsonArray ?? []))
        {
            var isThere = await store.FindAsync(id, cancellationToken) is not null;
            var count = isThere ? await runtime.RetryAsync(id, steps, cancellationToken) : 0;
            results.Add(new JsonObject
            {
                ["workflowInstanceId"] = id,
                ["isSuccessful"] = count > 0,
                ["scheduledActivityCount"] = count,
            });
        }

        return TypedResults.Json(new JsonObject { ["results"] = results }, ElsaJson.Default.JsonObject);
    }

    private static List<string> Words(JsonArray array) => [.. array.Select(entry => $"{entry}")];
}
