using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Runs definitions, drafts too.</summary>
internal static class Execution
{
    /// <summary>Maps the slice.</summary>
    public static void MapExecution(this RouteGroupBuilder api)
    {
        api.MapPost("/workflow-definitions/{definitionId}/execute", Execute);
        api.MapGet("/workflow-definitions/{definitionId}/execute", ExecuteByLink);
        api.MapPost("/workflow-definitions/{definitionId}/dispatch", Dispatch);
    }

    private static async Task<JsonHttpResult<RunAnswer>> Execute(
        string definitionId, HttpRequest request, HttpResponse response, Starter starter, InstanceInspector instances,
        CancellationToken cancellationToken) =>
        await RunAsync(definitionId, await ElsaBody.ReadAsync(request), response, starter, instances, cancellationToken);

    private static async Task<Results<JsonHttpResult<RunAnswer>, ForbidHttpResult>> ExecuteByLink(
        string definitionId, HttpRequest request, HttpResponse response, Starter starter, InstanceInspector instances,
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

        return await RunAsync(definitionId, wish, response, starter, instances, cancellationToken);
    }

    private static async Task<JsonHttpResult<RunAnswer>> RunAsync(
        string definitionId, JsonObject wish, HttpResponse response, Starter starter, InstanceInspector instances,
        CancellationToken cancellationToken)
    {
        var instanceId = await starter.StartAsync(definitionId, wish, cancellationToken);
        var instance = await instances.FindAsync(instanceId, cancellationToken)
            ?? throw new NotFoundException(EngineErrors.InstanceNotFound, $"There is no instance {instanceId}.");
        response.Headers["x-elsa-workflow-instance-id"] = instanceId;
        response.Headers["x-elsa-response"] = "true";
        response.Headers["x-elsa-workflow-cannot-start"] = "False";
        return TypedResults.Json(
            new RunAnswer(InstanceDocuments.State(instance)),
            ElsaJson.Default.RunAnswer,
            statusCode: instance.Header.Status == InstanceStatus.Faulted
                ? StatusCodes.Status500InternalServerError
                : StatusCodes.Status200OK);
    }

    // Runs to the first rest before it answers: what was dispatched is stored by then, not merely promised.
    private static async Task<JsonHttpResult<DispatchAnswer>> Dispatch(
        string definitionId, HttpRequest request, Starter starter, CancellationToken cancellationToken) =>
        TypedResults.Json(
            new DispatchAnswer(
                await starter.StartAsync(definitionId, await ElsaBody.ReadAsync(request), cancellationToken)),
            ElsaJson.Default.DispatchAnswer);
}

/// <summary>Starts instances as a request wishes.</summary>
internal sealed class Starter(IWorkflowRuntime runtime, IDefinitionStore definitions)
{
    /// <summary>Starts one, and runs it to its first rest.</summary>
    /// <returns>The new instance's id.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async Task<string> StartAsync(string definitionId, JsonObject wish, CancellationToken cancellationToken)
    {
        var report = await runtime.StartAsync(
            new StartRequest
            {
                DefinitionId = definitionId,
                VersionId = await VersionAsync(definitionId, wish.Text("versionOptions"), cancellationToken),
                InstanceId = ShortId.New(),
                CorrelationId = wish.Text("correlationId"),
                Name = wish.Text("name"),
                TriggerActivityId = wish.Text("triggerActivityId"),
                Input = JsonInput.Read(Input(wish["input"])),
            },
            cancellationToken);
        return report.Header.Id;
    }

    private async Task<string?> VersionAsync(
        string definitionId, string? selector, CancellationToken cancellationToken)
    {
        if (selector is null)
        {
            return null;
        }

        var versions = await definitions.ListVersionsAsync(definitionId, cancellationToken);
        return VersionSelector.Pick(versions, selector)?.Id
            ?? throw new NotFoundException(
                EngineErrors.DefinitionNotFound, $"There is no version {selector} of workflow definition {definitionId}.");
    }

    // In a query the input is JSON text.
    private static JsonObject? Input(JsonNode? input)
    {
        if (input is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0)
        {
            try
            {
                return JsonNode.Parse(text) as JsonObject;
            }
            catch (JsonException)
            {
                throw new InvalidRequestException(
                    HostErrors.RequestInvalid, "The input is no JSON.",
                    [new("input", "field.malformed", "The input is no JSON.")]);
            }
        }

        return input as JsonObject;
    }
}

/// <summary>How an execution ended.</summary>
/// <param name="WorkflowState">The instance.</param>
internal sealed record RunAnswer(StateDocument WorkflowState);

/// <summary>What a dispatch started.</summary>
/// <param name="WorkflowInstanceId">Its id.</param>
internal sealed record DispatchAnswer(string WorkflowInstanceId);
