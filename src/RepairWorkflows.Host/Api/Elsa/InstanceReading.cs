using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Shows instances.</summary>
internal static class InstanceReading
{
    /// <summary>Maps the slice.</summary>
    public static void MapInstanceReading(this RouteGroupBuilder api)
    {
        api.MapGet("/workflow-instances", List);
        api.MapPost("/workflow-instances", ListByBody);
        api.MapGet("/workflow-instances/{id}", Show);
        api.MapGet("/workflow-instances/{id}/execution-state", ShowState);
        api.MapGet("/workflow-instances/{id}/variables", ShowVariables);
    }

    /// <summary>An instance's variables, as it was made ready for whoever reads.</summary>
    public static IReadOnlyList<VariableItem> VariablesOf(InstanceView view) =>
        [.. view.Variables.Select(variable => new VariableItem(variable.Id, variable.Name, variable.Value))];

    private static Task<JsonHttpResult<ElsaList<InstanceSummary>>> List(
        HttpRequest request, IInstanceReader instances, CancellationToken cancellationToken) =>
        ListAsync(Wish.Of(request.Query), instances, cancellationToken);

    private static async Task<JsonHttpResult<ElsaList<InstanceSummary>>> ListByBody(
        HttpRequest request, IInstanceReader instances, CancellationToken cancellationToken) =>
        await ListAsync(Wish.Of(await ElsaBody.ReadAsync(request)), instances, cancellationToken);

    private static async Task<JsonHttpResult<ElsaList<InstanceSummary>>> ListAsync(
        Wish wish, IInstanceReader instances, CancellationToken cancellationToken)
    {
        var page = ElsaPage.Of(wish.Text);
        var found = InstanceQuery.Of(wish) is { } filter
            ? await instances.ListAsync(filter, page.Skip, page.Take, cancellationToken)
            : new InstancePage([], 0);
        return TypedResults.Json(
            new ElsaList<InstanceSummary>(
                [.. found.Headers.Select(InstanceDocuments.Summary)], found.Headers.Count, found.Total),
            ElsaJson.Default.ElsaListInstanceSummary);
    }

    private static async Task<JsonHttpResult<InstanceDocument>> Show(
        string id, ClaimsPrincipal user, InstanceInspector instances, CancellationToken cancellationToken) =>
        TypedResults.Json(
            InstanceDocuments.Full((await FindAsync(id, instances, cancellationToken)).As(user)),
            ElsaJson.Default.InstanceDocument);

    private static async Task<JsonHttpResult<ExecutionState>> ShowState(
        string id, IWorkflowStore store, CancellationToken cancellationToken)
    {
        var header = (await store.FindAsync(id, cancellationToken))?.Header ?? throw NotFoundException.OfInstance(id);
        var (status, subStatus) = InstanceDocuments.Words(header.Status);
        return TypedResults.Json(
            new ExecutionState(status, subStatus, header.UpdatedAt), ElsaJson.Default.ExecutionState);
    }

    private static async Task<JsonHttpResult<ElsaList<VariableItem>>> ShowVariables(
        string id, ClaimsPrincipal user, InstanceInspector instances, CancellationToken cancellationToken) =>
        TypedResults.Json(
            ElsaList<VariableItem>.All(VariablesOf((await FindAsync(id, instances, cancellationToken)).As(user))),
            ElsaJson.Default.ElsaListVariableItem);

    private static async Task<InstanceView> FindAsync(
        string id, InstanceInspector instances, CancellationToken cancellationToken) =>
        await instances.FindAsync(id, cancellationToken) ?? throw NotFoundException.OfInstance(id);
}
