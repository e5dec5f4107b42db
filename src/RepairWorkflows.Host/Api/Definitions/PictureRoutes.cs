using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Pictures;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>Shows definitions as pictures, and prints them.</summary>
internal static class PictureRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapPictures(this RouteGroupBuilder api)
    {
        var definition = api.MapGroup("/definitions/{definitionId}").WithTags("Definitions")
            .RequireAuthorization(AccountServices.DefinitionReaders)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
        definition.MapGet("/picture.svg", Show)
            .WithMetadata(TakesQuery.Of<PictureQuery>()).WithName("GetDefinitionPicture")
            .WithSummary("Draws a definition as SVG, with the clauses and limits of its steps.")
            .WithDescription("The limits are those in force, in the language that is asked for.")
            .Produces(200, contentType: "image/svg+xml");
        definition.MapGet("/picture.pdf", Print)
            .WithMetadata(TakesQuery.Of<PrintQuery>()).WithName("PrintDefinition")
            .WithSummary("Prints a definition as PDF on A4: its pictures, then a table of the steps.")
            .WithDescription("A picture that could not be read on one page lies on several, to be put together.")
            .Produces(200, contentType: "application/pdf").ProducesProblem(503);
    }

    private static async Task<FileContentHttpResult> Show(
        string definitionId, [AsParameters] PictureQuery query, HttpResponse response, DefinitionPictures pictures,
        CancellationToken cancellationToken)
    {
        var print = await pictures.DrawAsync(definitionId, query.Version, cancellationToken);
        var picture = query.Flowchart is { } flowchart
            ? print.Pictures.FirstOrDefault(one => one.FlowchartId == flowchart)
                ?? throw DefinitionPictures.NothingDrawn(flowchart)
            : print.Pictures[0];
        return PictureFile.Answer(
            response, picture, $"{picture.Name} v{print.Version}.svg", $"{picture.Title} v{print.Version}.svg");
    }

    private static async Task<FileContentHttpResult> Print(
        string definitionId, [AsParameters] PrintQuery query, HttpResponse response, DefinitionPictures pictures,
        DefinitionPrinter printer, CancellationToken cancellationToken)
    {
        var print = await pictures.DrawAsync(definitionId, query.Version, cancellationToken);
        var pdf = printer.Print(print);
        PictureFile.Name(
            response, $"{print.Pictures[0].Name} v{print.Version}.pdf", $"{print.Name} v{print.Version}.pdf");
        return TypedResults.File(pdf, "application/pdf");
    }
}
