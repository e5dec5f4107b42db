using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Elsa;
using RepairWorkflows.Host.Playing;
using RepairWorkflows.Repairs.Scenarios.Reading;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>Lists the scenarios of a definition, and plays them against what is about to be published.</summary>
internal static class ScenarioRoutes
{
    private const string JsonLines = "application/x-ndjson";

    /// <summary>Maps the slice.</summary>
    public static void MapScenarios(this RouteGroupBuilder api)
    {
        var scenarios = api.MapGroup("/definitions/{definitionId}/scenarios").WithTags("Definitions");
        scenarios.MapGet("", List)
            .RequireAuthorization(AccountServices.DefinitionReaders)
            .WithName("ListScenarios").WithSummary("Its scenarios: names and titles.").ProducesProblem(403);
        scenarios.MapPost("/play", Play)
            .RequireAuthorization(AccountServices.DefinitionWriters)
            .WithName("PlayScenarios").Accepts<JsonObject>("application/json")
            .WithSummary("Plays them in virtual time; a line of JSON for each as soon as it has come out.")
            .WithDescription(
                "`model` is the definition's document; without one the latest version is played. "
                + "`scenario` names a single one. Nothing of the server's orders is touched.")
            .Produces<ScenarioResult>(contentType: JsonLines)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(413);
    }

    private static async Task<Ok<IReadOnlyList<ScenarioItem>>> List(
        string definitionId, ScenarioLibrary library, CancellationToken cancellationToken)
    {
        List<ScenarioItem> items = [];
        foreach (var file in library.Of(definitionId))
        {
            var text = await File.ReadAllTextAsync(file.Path, cancellationToken);
            items.Add(new(file.Name, ScenarioParser.TitleOf(text)));
        }

        return TypedResults.Ok<IReadOnlyList<ScenarioItem>>(items);
    }

    private static async Task Play(
        string definitionId, HttpContext context, ClaimsPrincipal user, DefinitionDrafts drafts, DraftPlays plays)
    {
        var body = await ElsaBody.ReadAsync(context.Request);
        var (model, edit) = (body.Member("model") as JsonObject, Edits.Of(context.Request, user));
        var draft = await drafts.OfAsync(definitionId, model, edit, context.RequestAborted);
        context.Response.ContentType = JsonLines;
        await foreach (var played in plays.PlayAsync(draft, body.Text("scenario"), context.RequestAborted))
        {
            await JsonSerializer.SerializeAsync(
                context.Response.Body, ScenarioResult.Of(played), ApiJson.Default.ScenarioResult,
                context.RequestAborted);
            await context.Response.WriteAsync("\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
