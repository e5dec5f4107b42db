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
        api.MapGet("/workflow-definitions/by-definition-id/{definitionId}", ByDefinitionId);
        api.MapGet("/workflow-definitions/by-id/{id}", ById);
    }

    private static async Task<JsonHttpResult<JsonObject>> List(
        HttpRequest request, ClaimsPrincipal user, string? versionOptions, string? searchTerm, IDefinitionStore store,
        CancellationToken cancellationToken)
    {
        var versions = new List<StoredDefinition>();
        foreach (var latest in await store.ListLatestAsync(cancellationToken))
        {
            versions.AddRange(await store.ListVersionsAsync(latest.DefinitionId, cancellationToken));
        }

        var found = versions.Where(version => VersionSelector.Admits(versionOptions, version))
            .Where(version => string.IsNullOrEmpty(searchTerm) || Mentions(version, searchTerm))
            .OrderBy(version => version.Name, StringComparer.CurrentCulture)
            .ThenByDescending(version => version.Version)
            .ToList();
        var page = ElsaPage.Of(request);
        var items = found.Skip(page.Skip).Take(page.Take)
            .Select(version => (JsonNode)DefinitionDocuments.Summary(version, user));
        return Ok(new JsonObject
        {
            ["items"] = new JsonArray([.. items]),
            ["totalCount"] = found.Count,
            ["links"] = DefinitionDocuments.MayWrite(user)
                ? new JsonArray(new JsonObject { ["rel"] = "bulk-publish", ["method"] = "POST", ["href"] = "" })
                : [],
        });
    }

    private static async Task<JsonHttpResult<JsonObject>> ByDefinitionId(
        string definitionId, string? versionOptions, ClaimsPrincipal user, IDefinitionStore store,
        ConsumerUpdates consumers, CancellationToken cancellationToken)
    {
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        return await ShowAsync(
            VersionSelector.Pick(versions, versionOptions), definitionId, user, consumers, cancellationToken);
    }

    private static async Task<JsonHttpResult<JsonObject>> ById(
        string id, ClaimsPrincipal user, IDefinitionStore store, ConsumerUpdates consumers,
        CancellationToken cancellationToken) =>
        await ShowAsync(await store.FindAsync(id, cancellationToken), id, user, consumers, cancellationToken);

    private static async Task<JsonHttpResult<JsonObject>> ShowAsync(
        StoredDefinition? version, string id, ClaimsPrincipal user, ConsumerUpdates consumers,
        CancellationToken cancellationToken)
    {
        if (version is null)
        {
            throw NotFoundException.OfDefinition(id);
        }

        var document = DefinitionDocuments.Full(version, user);
        await consumers.OfferAsync(document, cancellationToken);
        return Ok(document);
    }

    private static JsonHttpResult<JsonObject> Ok(JsonObject answer) =>
        TypedResults.Json(answer, ElsaJson.Default.JsonObject);

    private static bool Mentions(StoredDefinition version, string text) =>
        ((string?[])[version.Name, version.DefinitionId, version.Id]).Any(
            place => place?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
