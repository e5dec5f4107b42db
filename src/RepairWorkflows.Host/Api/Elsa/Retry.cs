using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Api.Problems;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Does faulted steps of instances again.</summary>
internal static class Retry
{
    /// <summary>Maps the slice.</summary>
    public static void MapRetry(this RouteGroupBuilder api) => api.MapPost("/alterations/workflows/retry", Again);

    private static async Task<JsonHttpResult<JsonObject>> Again(
        HttpRequest request, IWorkflowRuntime runtime, ProblemTexts texts, CancellationToken cancellationToken)
    {
        var wish = Wish.Of(await ElsaBody.ReadAsync(request));
        var steps = wish.Texts("activityIds") is { Count: > 0 } named ? named : null;
        var results = new JsonArray();
        foreach (var id in wish.Texts("workflowInstanceIds"))
        {
            results.Add(await AgainAsync(id, steps, runtime, texts, cancellationToken));
        }

        return TypedResults.Json(new JsonObject { ["results"] = results }, ElsaJson.Default.JsonObject);
    }

    // Each by itself: where nothing is done it says why, and the others are done all the same.
    private static async Task<JsonNode> AgainAsync(
        string id, IReadOnlyList<string>? steps, IWorkflowRuntime runtime, ProblemTexts texts,
        CancellationToken cancellationToken)
    {
        try
        {
            var count = (await runtime.RetryAsync(id, steps, cancellationToken)).Steps;
            return Result(id, count, count > 0 ? null : new(StatusCodes.Status409Conflict, HostErrors.NothingFaulted));
        }
        catch (CodedException refusal) when (refusal is NotFoundException or RuleViolationException)
        {
            return Result(id, 0, Problem.Of(refusal, StatusCodes.Status409Conflict));
        }

        JsonObject Result(string instanceId, int count, Problem? problem)
        {
            var result = new JsonObject
            {
                ["workflowInstanceId"] = instanceId,
                ["isSuccessful"] = count > 0,
                ["scheduledActivityCount"] = count,
            };
            if (problem is not null)
            {
                result["code"] = problem.Code;
                result["message"] = texts.Say(problem);
            }

            return result;
        }
    }
}
