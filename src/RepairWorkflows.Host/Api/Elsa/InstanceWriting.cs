using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Calls instances off, and removes them; never those of repair cases, which end by their process.</summary>
internal static class InstanceWriting
{
    /// <summary>Maps the slice.</summary>
    public static void MapInstanceWriting(this RouteGroupBuilder api)
    {
        api.MapPost("/cancel/workflow-instances/{id}", Cancel);
        api.MapPost("/bulk-actions/cancel/workflow-instances", CancelMany);
        api.MapDelete("/workflow-instances/{id}", Delete);
    }

    // A selector that is not there, or empty, selects nothing: never everything.
    private static async Task<JsonHttpResult<JsonObject>> CancelMany(
        HttpRequest request, FamilyCancellation cancellation, IInstanceReader instances,
        CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        HashSet<string> ids = [.. (body["ids"] as JsonArray ?? []).Select(id => $"{id}").Where(id => id.Length > 0)];
        InstanceFilter? filter = (body.Text("definitionVersionId"), body.Text("definitionId")) switch
        {
            ({ } version, _) => new InstanceFilter { DefinitionVersionId = version },
            (_, { } definition) => new InstanceFilter { DefinitionId = definition },
            _ => null,
        };
        if (filter is not null)
        {
            var running = filter with { Statuses = [InstanceStatus.Pending, InstanceStatus.Suspended] };
            var found = await instances.ListAsync(running, 0, IInstanceReader.LargestPage, cancellationToken);
            ids.UnionWith(found.Headers.Select(header => header.Id));
        }

        foreach (var id in ids)
        {
            await cancellation.CancelAsync(id, cancellationToken);
        }

        return TypedResults.Json(new JsonObject { ["cancelled"] = ids.Count }, ElsaJson.Default.JsonObject);
    }

    private static async Task<JsonHttpResult<JsonObject>> Cancel(
        string id, FamilyCancellation cancellation, CancellationToken cancellationToken)
    {
        await cancellation.CancelAsync(id, cancellationToken);
        return TypedResults.Json(new JsonObject(), ElsaJson.Default.JsonObject);
    }

    private static async Task<NoContent> Delete(
        string id, IWorkflowStore store, CancellationToken cancellationToken)
    {
        var stored = await store.FindAsync(id, cancellationToken)
            ?? throw NotFoundException.OfInstance(id);
        if (stored.Companion is not null)
        {
            throw new RuleViolationException(
                EngineErrors.InstanceHasDomainState, $"Instance {id} belongs to a case: its record is kept.");
        }

        await store.DeleteAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}
