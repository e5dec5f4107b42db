using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Host.HttpWorkflows;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Runs definitions, drafts too.</summary>
internal static class Execution
{
    private const int MaxDispatched = 1000;

    /// <summary>Maps the slice.</summary>
    public static void MapExecution(this RouteGroupBuilder api)
    {
        api.MapPost("/workflow-definitions/{definitionId}/execute", Execute);
        api.MapGet("/workflow-definitions/{definitionId}/execute", ExecuteByLink);
        api.MapPost("/workflow-definitions/{definitionId}/dispatch", Dispatch);
        api.MapPost("/workflow-definitions/{definitionId}/bulk-dispatch", DispatchMany);
    }

    private static async Task<IResult> Execute(
        string definitionId, HttpRequest request, Starter starter, InstanceInspector instances,
        CancellationToken cancellationToken) =>
        await RunAsync(
            definitionId, await ElsaBody.ReadAsync(request), request.HttpContext.Response, starter, instances,
            cancellationToken);

    private static async Task<IResult> ExecuteByLink(
        string definitionId, HttpRequest request, Starter starter, InstanceInspector instances,
        CancellationToken cancellationToken)
    {
        // A link of somebody else must not run anything in the name of who is signed in with a cookie.
        if (request.Headers.Authorization.Count == 0)
        {
            return TypedResults.Forbid();
        }

        var wish = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            wish[name] = value.ToString();
        }

        return await RunAsync(
            definitionId, wish, request.HttpContext.Response, starter, instances, cancellationToken);
    }

    private static async Task<IResult> RunAsync(
        string definitionId, JsonObject wish, HttpResponse response, Starter starter, InstanceInspector instances,
        CancellationToken cancellationToken)
    {
        using var http = new RequestExchange(response.HttpContext);
        if (await starter.StartAsync(definitionId, wish, http, cancellationToken) is not { } instanceId)
        {
            response.Headers["x-elsa-response"] = "true";
            response.Headers["x-elsa-workflow-cannot-start"] = "True";
            return TypedResults.Ok();
        }

        if (http.Answer is { } answer)
        {
            return new WorkflowAnswer(answer);
        }

        var instance = await instances.FindAsync(instanceId, cancellationToken)
            ?? throw NotFoundException.OfInstance(instanceId);
        response.Headers["x-elsa-response"] = "true";
        response.Headers["x-elsa-workflow-instance-id"] = instanceId;
        response.Headers["x-elsa-workflow-cannot-start"] = "False";
        return TypedResults.Json(
            new RunAnswer(InstanceDocuments.State(instance)),
            ElsaJson.Default.RunAnswer,
            statusCode: instance.Header.Status == InstanceStatus.Faulted
                ? StatusCodes.Status500InternalServerError
                : StatusCodes.Status200OK);
    }

    // Stored before it answers, started right after: what was dispatched is not merely promised.
    private static async Task<JsonHttpResult<DispatchAnswer>> Dispatch(
        string definitionId, HttpRequest request, Starter starter, CancellationToken cancellationToken) =>
        TypedResults.Json(
            new DispatchAnswer(
                await starter.DispatchAsync(definitionId, await ElsaBody.ReadAsync(request), cancellationToken)),
            ElsaJson.Default.DispatchAnswer);

    private static async Task<JsonHttpResult<ManyDispatched>> DispatchMany(
        string definitionId, HttpRequest request, Starter starter, CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        var ids = await starter.DispatchAsync(definitionId, body, CountOf(body), cancellationToken);
        return TypedResults.Json(new ManyDispatched(ids), ElsaJson.Default.ManyDispatched);
    }

    private static int CountOf(JsonObject body)
    {
        var wish = Wish.Of(body);
        var count = wish.Number("count") ?? 1;
        wish.Check();
        return count is >= 0 and <= MaxDispatched
            ? count
            : throw new InvalidRequestException(
                HostErrors.RequestInvalid, "Parameters are wrong.",
                [new("count", RepairErrors.FieldOutOfRange, $"count must be 0 to {MaxDispatched}.")]);
    }
}

/// <summary>What several dispatches started.</summary>
/// <param name="WorkflowInstanceIds">Their ids.</param>
internal sealed record ManyDispatched(IReadOnlyList<string> WorkflowInstanceIds);

/// <summary>How an execution ended.</summary>
/// <param name="WorkflowState">The instance.</param>
internal sealed record RunAnswer(StateDocument WorkflowState);

/// <summary>What a dispatch started.</summary>
/// <param name="WorkflowInstanceId">Its id.</param>
internal sealed record DispatchAnswer(string WorkflowInstanceId);
