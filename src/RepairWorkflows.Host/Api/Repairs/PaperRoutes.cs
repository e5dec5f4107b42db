using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Paper;
using RepairWorkflows.Repairs.Addresses;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Paper;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Prints dispatch slips, expedite orders and commission orders.</summary>
internal static class PaperRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapPapers(this RouteGroupBuilder api) =>
        api.MapGet("/processes/{process}/cases/{orderId:guid}/papers/{kind}.pdf", Print)
            .WithTags("Cases").WithName("PrintPaper").WithMetadata(TakesQuery.Of<PaperQuery>())
            .WithSummary("Prints a form of a case as PDF, a page for each copy.")
            .WithDescription("`kind` is `dispatch-slip`, `expedite-order` or `commission-order`; "
                + "in the language that is asked for.")
            .Produces(200, contentType: "application/pdf")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);

    private static async Task<FileContentHttpResult> Print(
        string process, Guid orderId, string kind, [AsParameters] PaperQuery query, HttpContext context,
        IMediator mediator, PaperPrinter printer, IOptions<PublicOptions> address, CancellationToken cancellationToken)
    {
        var form = await mediator.Send(
            new GetPaper(new RepairOrderId(orderId), kind, context.User.ToActor(), CultureInfo.CurrentUICulture)
            {
                Process = process,
            },
            cancellationToken);
        var seen = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        var link = address.Value.LinkTo($"/orders/{orderId}", seen);
        return TypedResults.File(printer.Print(form, query.AsSize, link), "application/pdf", $"{form.Number}.pdf");
    }
}
