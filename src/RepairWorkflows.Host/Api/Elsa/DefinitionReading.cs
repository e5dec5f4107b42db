using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Shows definitions.</summary>
internal static class DefinitionReading
{
    /// <summary>Maps the slice.</summary>
    public static void MapDefinitionReading(this RouteGroupBuilder api)
    {
        api.MapGet("/workflow-definitions", List);
        api.MapGet("/workflow-definitions/query/count", Count);
        api.MapGet("/workflow-definitions/validation/is-name-unique", IsNameUnique);
        api.MapGet("/workflow-definitions/many-by-id", ManyById);
        api.MapGet("/workflow-definitions/by-definition-id/{definitionId}", ByDefinitionId);
        api.MapGet("/workflow-definitions/by-id/{id}", ById);
        api.MapGet("/workflow-definitions/{definitionId}", ByDefinitionId);
        api.MapGet("/workflow-definitions/{definitionId}/versions", Versions);
    }

    private static async Task<JsonHttpResult<JsonObject>> List(
        HttpRequest request, ClaimsPrincipal user, IDefinitionStore store, CancellationToken cancellationToken)
    {
        var page = await store.ListAsync(DefinitionQueries.Of(Wish.Of(request.Query)), cancellationToken);
        return Ok(new JsonObject
        {
            ["items"] = new JsonArray(
                [.. page.Items.Select(version => DefinitionDocuments.Summary(version, user))]),
            ["totalCount"] = page.Total,
            ["links"] = DefinitionLinks.OfList(user),
        });
    }

    // Of definitions, not of versions.
    private static async Task<JsonHttpResult<JsonObject>> Count(
        IDefinitionStore store, CancellationToken cancellationToken)
    {
        var query = new DefinitionQuery { Versions = new(VersionKind.Latest), Take = 0 };
        return Ok(new JsonObject { ["count"] = (await store.ListAsync(query, cancellationToken)).Total });
    }

    private static async Task<JsonHttpResult<JsonObject>> IsNameUnique(
        string? name, string? definitionId, IDefinitionStore store, CancellationToken cancellationToken)
    {
        var query = new DefinitionQuery { Name = (name ?? "").Trim(), ExceptDefinitionId = definitionId, Take = 0 };
        return Ok(new JsonObject { ["isUnique"] = (await store.ListAsync(query, cancellationToken)).Total == 0 });
    }

    private static async Task<JsonHttpResult<JsonObject>> ManyById(
        HttpRequest request, ClaimsPrincipal user, IDefinitionStore store, DefinitionDocuments documents,
        CancellationToken cancellationToken)
    {
        var found = await store.FindManyAsync(Wish.Of(request.Query).Texts("ids"), cancellationToken);
        return Ok(new JsonObject
        {
            ["items"] = await documents.FullAsync(found, user, cancellationToken),
            ["count"] = found.Count,
        });
    }

    // A bare list, as an Elsa server answers: no element of its designer asks.
    private static async Task<JsonHttpResult<JsonArray>> Versions(
        string definitionId, ClaimsPrincipal user, IDefinitionStore store, DefinitionDocuments documents,
        CancellationToken cancellationToken)
    {
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        return versions.Count == 0
            ? throw NotFoundException.OfDefinition(definitionId)
            : TypedResults.Json(
                await documents.FullAsync(versions, user, cancellationToken), ElsaJson.Default.JsonArray);
    }

    private static async Task<JsonHttpResult<JsonObject>> ByDefinitionId(
        string definitionId, string? versionOptions, HttpContext context, IDefinitionStore store,
        DefinitionDocuments documents, CancellationToken cancellationToken)
    {
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        var version = VersionSelector.Pick(versions, versionOptions)
            ?? throw (versions.Count == 0
                ? NotFoundException.OfDefinition(definitionId)
                : NotFoundException.OfVersion(definitionId, versionOptions!)); // all of them are meant without
        Edits.Tag(context.Response, version);
        return Ok(await documents.OfferedAsync(version, context.User, cancellationToken));
    }

    private static async Task<JsonHttpResult<JsonObject>> ById(
        string id, HttpContext context, IDefinitionStore store, DefinitionDocuments documents,
        CancellationToken cancellationToken)
    {
        var version = await store.FindAsync(id, cancellationToken)
            ?? throw NotFoundException.OfDefinition(id);
        Edits.Tag(context.Response, version);
        return Ok(await documents.OfferedAsync(version, context.User, cancellationToken));
    }

    private static JsonHttpResult<JsonObject> Ok(JsonObject answer) =>
        TypedResults.Json(answer, ElsaJson.Default.JsonObject);
}
