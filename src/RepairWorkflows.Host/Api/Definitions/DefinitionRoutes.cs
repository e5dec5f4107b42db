using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Elsa;
using RepairWorkflows.Host.Playing;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>Shows what became of a definition, version by version, and what publishing it would change.</summary>
internal static class DefinitionRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapDefinitions(this RouteGroupBuilder api)
    {
        var definitions = api.MapGroup("/definitions").WithTags("Definitions");
        definitions.MapGet("/{definitionId}/versions", Versions)
            .RequireAuthorization(AccountServices.DefinitionReaders)
            .WithName("ListDefinitionVersions")
            .WithSummary("All versions, newest first: who saved and published them, and what runs on each.")
            .ProducesProblem(403).ProducesProblem(404);
        definitions.MapPost("/{definitionId}/publication-preview", Preview)
            .RequireAuthorization(AccountServices.DefinitionWriters)
            .WithName("PreviewPublication").Accepts<JsonObject>("application/json")
            .WithSummary("Tells what publishing would change, what keeps from it, and what stays on earlier versions.")
            .WithDescription("`model` is the definition's document; without one the latest version is looked at.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(413);
    }

    private static async Task<Ok<IReadOnlyList<VersionDocument>>> Versions(
        string definitionId, DefinitionVersions versions, CancellationToken cancellationToken) =>
        await versions.ListAsync(definitionId, cancellationToken) is { Count: > 0 } found
            ? TypedResults.Ok(found)
            : throw NotFoundException.OfDefinition(definitionId);

    private static async Task<Ok<PublicationPreview>> Preview(
        string definitionId, HttpRequest request, ClaimsPrincipal user, DefinitionDrafts drafts,
        PublicationPreviews previews, ScenarioLibrary scenarios, PublicationGate gate,
        CancellationToken cancellationToken)
    {
        var model = (await ElsaBody.ReadAsync(request)).Member("model") as JsonObject;
        var draft = await drafts.OfAsync(definitionId, model, Edits.Of(request, user), cancellationToken);
        var preview = await previews.OfAsync(draft, cancellationToken);
        return TypedResults.Ok(
            preview with { Scenarios = new(scenarios.Of(definitionId).Count, gate.IsClosed) });
    }
}
