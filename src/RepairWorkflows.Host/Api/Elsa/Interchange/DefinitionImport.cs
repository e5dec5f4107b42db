using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa.Interchange;

/// <summary>Takes definitions from elsewhere as drafts.</summary>
internal static class DefinitionImport
{
    private static readonly string[] PostAndPut = ["POST", "PUT"];

    /// <summary>Maps the slice.</summary>
    public static void MapDefinitionImport(this RouteGroupBuilder api)
    {
        api.MapPost("/workflow-definitions/import", Import);
        api.MapPut("/workflow-definitions/import/{definitionId}", ImportAs);
        api.MapMethods("/workflow-definitions/{definitionId}/import", PostAndPut, ImportAs);
        api.MapPost("/workflow-definitions/import-files", ImportFiles);
    }

    private static async Task<JsonHttpResult<JsonObject>> Import(
        HttpRequest request, ClaimsPrincipal user, DefinitionImports imports, DefinitionDocuments documents,
        CancellationToken cancellationToken)
    {
        var model = await ElsaBody.ReadDefinitionAsync(request);
        var imported = await ImportAsync(model, request, user, imports, cancellationToken);
        return Ok(await documents.FullAsync(imported, user, cancellationToken));
    }

    private static async Task<JsonHttpResult<JsonObject>> ImportAs(
        string definitionId, HttpRequest request, ClaimsPrincipal user, DefinitionImports imports,
        DefinitionDocuments documents, CancellationToken cancellationToken)
    {
        var model = await ElsaBody.ReadDefinitionAsync(request);
        model["definitionId"] = definitionId;
        var imported = await ImportAsync(model, request, user, imports, cancellationToken);
        return Ok(await documents.FullAsync(imported, user, cancellationToken));
    }

    private static async Task<StoredDefinition> ImportAsync(
        JsonObject model, HttpRequest request, ClaimsPrincipal user, DefinitionImports imports,
        CancellationToken cancellationToken)
    {
        var edit = Edits.Of(request, user);
        var imported = (await imports.ImportAsync([new(null, model)], edit, cancellationToken))[0];
        Edits.Tag(request.HttpContext.Response, imported);
        return imported;
    }

    private static async Task<JsonHttpResult<JsonObject>> ImportFiles(
        HttpRequest request, ClaimsPrincipal user, DefinitionImports imports, CancellationToken cancellationToken)
    {
        var files = await DefinitionUpload.ReadAsync(request, cancellationToken);
        var imported = await imports.ImportAsync(files, Edits.Of(request, user), cancellationToken);
        return Ok(new JsonObject { ["count"] = imported.Count });
    }

    private static JsonHttpResult<JsonObject> Ok(JsonObject answer) =>
        TypedResults.Json(answer, ElsaJson.Default.JsonObject);
}
