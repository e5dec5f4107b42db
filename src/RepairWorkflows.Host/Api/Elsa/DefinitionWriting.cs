using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Playing;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Saves, publishes, retracts and deletes definitions.</summary>
internal static class DefinitionWriting
{
    /// <summary>Maps the slice.</summary>
    public static void MapDefinitionWriting(this RouteGroupBuilder api)
    {
        api.MapPost("/workflow-definitions", Save);
        api.MapPost("/workflow-definitions/{definitionId}/publish", Publish);
        api.MapPost("/workflow-definitions/{definitionId}/retract", Retract);
        api.MapDelete("/workflow-definitions/{definitionId}", Delete);
    }

    private static async Task<JsonHttpResult<JsonObject>> Save(
        HttpRequest request, ClaimsPrincipal user, DefinitionLibrary library, PublicationGate gate,
        ConsumerUpdates consumers, DefinitionDocuments documents, ProblemTexts texts,
        CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        var model = body["model"] as JsonObject
            ?? throw new InvalidRequestException(
                EngineErrors.DefinitionInvalid, "There is no model.",
                [new("model", "field.required", "A model is needed.")]);
        var edit = Edits.Of(request, user, body);
        var saved = body["publish"]?.GetValueKind() == JsonValueKind.True
            ? await PublishAsync(model, edit, library, gate, cancellationToken)
            : await library.SaveAsync(model, edit, cancellationToken);
        Edits.Tag(request.HttpContext.Response, saved);
        var changed = await UpdateAsync(saved, consumers, cancellationToken);
        return Saved(saved, await documents.FullAsync(saved, user, cancellationToken), false, changed, texts);
    }

    private static async Task<StoredDefinition> PublishAsync(
        JsonObject model, DefinitionEdit edit, DefinitionLibrary library, PublicationGate gate,
        CancellationToken cancellationToken)
    {
        if (gate.IsClosed)
        {
            await gate.PassAsync(await library.DraftAsync(model, edit, cancellationToken), cancellationToken);
        }

        return await library.SaveAndPublishAsync(model, edit, cancellationToken);
    }

    private static async Task<JsonHttpResult<JsonObject>> Publish(
        string definitionId, HttpRequest request, ClaimsPrincipal user, DefinitionLibrary library,
        PublicationGate gate, ConsumerUpdates consumers, DefinitionDocuments documents, ProblemTexts texts,
        CancellationToken cancellationToken)
    {
        var edit = Edits.Of(request, user, await ElsaBody.ReadAsync(request));
        var played = await gate.PassAsync(definitionId, edit, cancellationToken);
        var (published, wasPublished) = await library.PublishLatestAsync(definitionId, played, cancellationToken);
        Edits.Tag(request.HttpContext.Response, published);
        var changed = wasPublished ? 0 : await UpdateAsync(published, consumers, cancellationToken);
        return Saved(
            published, await documents.FullAsync(published, user, cancellationToken), wasPublished, changed, texts);
    }

    private static async Task<int> UpdateAsync(
        StoredDefinition saved, ConsumerUpdates consumers, CancellationToken cancellationToken) =>
        saved.IsPublished ? (await consumers.AfterAsync(saved, cancellationToken)).Count : 0;

    private static async Task<JsonHttpResult<JsonObject>> Retract(
        string definitionId, HttpResponse response, ClaimsPrincipal user, DefinitionHistory history,
        DefinitionDocuments documents, CancellationToken cancellationToken)
    {
        var (retracted, _) = await history.RetractAsync(definitionId, cancellationToken);
        Edits.Tag(response, retracted);
        return TypedResults.Json(
            await documents.FullAsync(retracted, user, cancellationToken), ElsaJson.Default.JsonObject);
    }

    private static async Task<NoContent> Delete(
        string definitionId, DefinitionRemovals removals, CancellationToken cancellationToken)
    {
        await removals.DeleteAsync(definitionId, cancellationToken);
        return TypedResults.NoContent();
    }

    private static JsonHttpResult<JsonObject> Saved(
        StoredDefinition saved, JsonObject document, bool wasPublished, int consumers, ProblemTexts texts) =>
        TypedResults.Json(
            new JsonObject
            {
                ["workflowDefinition"] = document,
                ["alreadyPublished"] = wasPublished,
                ["consumingWorkflowCount"] = consumers,
                ["validationErrors"] = new JsonArray([.. saved.Faults.Select(fault => (JsonNode)new JsonObject
                {
                    ["message"] = texts.Say(fault).Message,
                    ["activityId"] = fault.ActivityId,
                })]),
                ["warnings"] = new JsonArray(
                    [.. saved.Warnings.Select(warning => (JsonNode)texts.Say(warning).Message)]),
            },
            ElsaJson.Default.JsonObject);
}
