using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Brings versions back, removes them, and shows who uses a workflow as an activity.</summary>
internal static class VersionWriting
{
    /// <summary>Maps what changes something.</summary>
    public static void MapVersions(this RouteGroupBuilder api)
    {
        api.MapPost("/workflow-definitions/{definitionId}/revert/{version:int}", Revert);
        api.MapDelete("/workflow-definition-versions/{id}", Delete);
        api.MapDelete("/workflow-definitions/{definitionId}/version/{version:int}", DeleteNumbered);
        api.MapPost("/workflow-definitions/{definitionId}/update-references", UpdateReferences);
    }

    /// <summary>Maps what only shows.</summary>
    public static void MapConsumers(this RouteGroupBuilder api) =>
        api.MapGet("/workflow-definitions/{definitionId}/consumers", Consumers);

    private static async Task<JsonHttpResult<JsonObject>> Revert(
        string definitionId, int version, HttpRequest request, ClaimsPrincipal user, DefinitionHistory history,
        CancellationToken cancellationToken) =>
        TypedResults.Json(
            DefinitionDocuments.Summary(
                DefinitionSummary.Of(await history.RevertAsync(
                    definitionId, version, Edits.Of(request, user), cancellationToken)),
                user),
            ElsaJson.Default.JsonObject,
            statusCode: StatusCodes.Status201Created);

    private static async Task<NoContent> Delete(
        string id, DefinitionRemovals removals, CancellationToken cancellationToken)
    {
        await removals.DeleteVersionAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok> DeleteNumbered(
        string definitionId, int version, IDefinitionStore store, DefinitionRemovals removals,
        CancellationToken cancellationToken)
    {
        var found = (await store.ListVersionsAsync(definitionId, cancellationToken))
            .FirstOrDefault(candidate => candidate.Version == version)
            ?? throw NotFoundException.OfVersion(definitionId, $"{version}");
        await removals.DeleteVersionAsync(found.Id, cancellationToken);
        return TypedResults.Ok();
    }

    private static async Task<JsonHttpResult<JsonObject>> UpdateReferences(
        string definitionId, IDefinitionStore store, ConsumerUpdates consumers, CancellationToken cancellationToken)
    {
        var published = await store.FindPublishedAsync(definitionId, cancellationToken)
            ?? throw NotFoundException.OfPublished(definitionId);
        return Named("affectedWorkflows", await consumers.UpdateAsync(published, cancellationToken));
    }

    private static async Task<JsonHttpResult<JsonObject>> Consumers(
        string definitionId, ConsumerUpdates consumers, CancellationToken cancellationToken) =>
        Named(
            "consumingWorkflowDefinitionIds",
            [.. (await consumers.FindAsync(definitionId, cancellationToken)).Select(found => found.DefinitionId)]);

    private static JsonHttpResult<JsonObject> Named(string member, IReadOnlyList<string> ids) =>
        TypedResults.Json(
            new JsonObject { [member] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) },
            ElsaJson.Default.JsonObject);
}
