using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Playing;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>
/// Publishes, retracts and deletes several definitions, each by itself: answers say what became of which.
/// </summary>
internal static class BulkActions
{
    /// <summary>Maps the slice.</summary>
    public static void MapBulkActions(this RouteGroupBuilder api)
    {
        api.MapPost("/bulk-actions/publish/workflow-definitions/by-definition-ids", Publish);
        api.MapPost("/bulk-actions/retract/workflow-definitions/by-definition-ids", Retract);
        api.MapPost("/bulk-actions/delete/workflow-definitions/by-definition-id", Delete);
        api.MapPost("/bulk-actions/delete/workflow-definitions/by-id", DeleteVersions);
    }

    private static async Task<JsonHttpResult<JsonObject>> Publish(
        HttpRequest request, ClaimsPrincipal user, DefinitionLibrary library, ConsumerUpdates consumers,
        PublicationGate gate, ProblemTexts texts, CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        var edit = Edits.Of(request, user, body);
        var answer = new BulkAnswer(
            texts, "published", "alreadyPublished", "notFound", "skipped", "updatedConsumers", "failed");
        foreach (var id in body.Texts("definitionIds"))
        {
            await answer.TryAsync(id, async () =>
            {
                var played = await gate.PassAsync(id, edit, cancellationToken);
                var (published, wasPublished) = await library.PublishLatestAsync(id, played, cancellationToken);
                answer.Add(wasPublished ? "alreadyPublished" : "published", id);
                answer.Warn(id, published.Warnings);
                foreach (var consumer in wasPublished ? [] : await consumers.AfterAsync(published, cancellationToken))
                {
                    answer.Add("updatedConsumers", consumer);
                }
            });
        }

        return Ok(answer.WithWarnings());
    }

    private static async Task<JsonHttpResult<JsonObject>> Retract(
        HttpRequest request, DefinitionHistory history, ProblemTexts texts, CancellationToken cancellationToken)
    {
        var answer = new BulkAnswer(texts, "retracted", "alreadyRetracted", "notFound", "skipped", "notPublished");
        foreach (var id in (await ElsaBody.ReadAsync(request)).Texts("definitionIds"))
        {
            await answer.TryAsync(id, async () =>
            {
                var (_, wasPublished) = await history.RetractAsync(id, cancellationToken);
                answer.Add(wasPublished ? "retracted" : "alreadyRetracted", id);
                if (!wasPublished)
                {
                    answer.Add("notPublished", id); // the older name of that list
                }
            });
        }

        return Ok(answer.Content);
    }

    private static async Task<JsonHttpResult<JsonObject>> Delete(
        HttpRequest request, DefinitionRemovals removals, CancellationToken cancellationToken)
    {
        var ids = (await ElsaBody.ReadAsync(request)).Texts("definitionIds");
        return Deleted(await removals.DeleteManyAsync(ids, cancellationToken));
    }

    private static async Task<JsonHttpResult<JsonObject>> DeleteVersions(
        HttpRequest request, DefinitionRemovals removals, CancellationToken cancellationToken)
    {
        var ids = (await ElsaBody.ReadAsync(request)).Texts("ids");
        return Deleted(await removals.DeleteVersionsAsync(ids, cancellationToken));
    }

    private static JsonHttpResult<JsonObject> Deleted(RemovalReport report) => Ok(new JsonObject
    {
        ["deleted"] = report.Removed,
        ["notFound"] = new JsonArray([.. report.Missing.Select(id => JsonValue.Create(id))]),
        ["skipped"] = new JsonArray([.. report.Kept.Select(id => JsonValue.Create(id))]),
    });

    private static JsonHttpResult<JsonObject> Ok(JsonObject answer) =>
        TypedResults.Json(answer, ElsaJson.Default.JsonObject);
}
