using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Host.Api.Problems;

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
        api.MapPost("/bulk-actions/delete/workflow-instances", DeleteMany);
        api.MapPost("/bulk-actions/delete/workflow-instances/by-id", DeleteMany);
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

        var cancelled = 0;
        foreach (var id in ids)
        {
            cancelled += await IsCancelledAsync(id, cancellation, cancellationToken) ? 1 : 0;
        }

        return TypedResults.Json(new JsonObject { ["cancelled"] = cancelled }, ElsaJson.Default.JsonObject);
    }

    private static async Task<bool> IsCancelledAsync(
        string id, FamilyCancellation cancellation, CancellationToken cancellationToken)
    {
        try
        {
            await cancellation.CancelAsync(id, cancellationToken);
            return true;
        }
        catch (NotFoundException)
        {
            return false; // gone since the list was shown: the others are called off all the same
        }
    }

    // Likewise: no ids, nothing removed.
    private static async Task<JsonHttpResult<JsonObject>> DeleteMany(
        HttpRequest request, InstanceRemoval removal, ProblemTexts texts, CancellationToken cancellationToken)
    {
        var answer = new BulkAnswer(texts, "notFound", "skipped");
        var deleted = 0;
        foreach (var id in (await ElsaBody.ReadAsync(request)).Texts("ids"))
        {
            await answer.TryAsync(id, async () =>
            {
                await removal.RemoveAsync(id, cancellationToken);
                deleted++;
            });
        }

        answer.Content["deleted"] = deleted;
        return TypedResults.Json(answer.Content, ElsaJson.Default.JsonObject);
    }

    private static async Task<JsonHttpResult<JsonObject>> Cancel(
        string id, FamilyCancellation cancellation, CancellationToken cancellationToken)
    {
        await cancellation.CancelAsync(id, cancellationToken);
        return TypedResults.Json(new JsonObject(), ElsaJson.Default.JsonObject);
    }

    private static async Task<NoContent> Delete(
        string id, InstanceRemoval removal, CancellationToken cancellationToken)
    {
        await removal.RemoveAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}
