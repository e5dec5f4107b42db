using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Pictures;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>Shows definitions as pictures, and prints them.</summary>
internal static class PictureRoutes
{
    // What file systems give a meaning of their own.
    private const string Reserved = "\\/:*?\"<>|";

    private static readonly string[] Places =
        ["/api/v1/definitions", "/api/v1/instances", "/studio/definitions", "/studio/instances"];

    /// <summary>Whether a picture is shown at a path, to be opened as a page of its own.</summary>
    public static bool IsPicture(PathString path) =>
        Places.Any(place => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase, out var rest)
            && rest.Value!.EndsWith("/picture.svg", StringComparison.OrdinalIgnoreCase));

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
        var picture = Pick(print.Pictures, query.Flowchart);
        return Answer(
            response, picture, $"{picture.Name} v{print.Version}.svg", $"{picture.Title} v{print.Version}.svg");
    }

    /// <summary>The picture of a flowchart; of the outermost where none is asked for.</summary>
    /// <exception cref="NotFoundException"><see cref="HostErrors.PictureNotThere"/>.</exception>
    public static ProcessPicture Pick(IReadOnlyList<ProcessPicture> pictures, string? flowchart) =>
        flowchart is null
            ? pictures[0]
            : pictures.FirstOrDefault(one => one.FlowchartId == flowchart)
                ?? throw DefinitionPictures.NothingDrawn(flowchart);

    /// <summary>
    /// A picture, with the names that it is kept under: one that every client reads, and the true one.
    /// </summary>
    public static FileContentHttpResult Answer(
        HttpResponse response, ProcessPicture picture, string plain, string name)
    {
        Name(response, plain, name);
        return TypedResults.File(Encoding.UTF8.GetBytes(picture.Svg), "image/svg+xml");
    }

    private static async Task<FileContentHttpResult> Print(
        string definitionId, [AsParameters] PrintQuery query, HttpResponse response, DefinitionPictures pictures,
        DefinitionPrinter printer, CancellationToken cancellationToken)
    {
        var print = await pictures.DrawAsync(definitionId, query.Version, cancellationToken);
        var pdf = printer.Print(print);
        Name(response, $"{print.Pictures[0].Name} v{print.Version}.pdf", $"{print.Name} v{print.Version}.pdf");
        return TypedResults.File(pdf, "application/pdf");
    }

    // To be looked at, and kept under its name when somebody wants to; who cannot read that takes the plain one.
    private static void Name(HttpResponse response, string plain, string name) =>
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline")
        {
            FileName = $"\"{Clean(plain, sign => char.IsAsciiLetterOrDigit(sign) || " -_.".Contains(sign))}\"",
            FileNameStar = Clean(name, sign => !char.IsControl(sign) && !Reserved.Contains(sign)),
        }.ToString();

    private static string Clean(string name, Func<char, bool> isKept) =>
        string.Concat(name.Select(sign => isKept(sign) ? sign : '_'));
}
