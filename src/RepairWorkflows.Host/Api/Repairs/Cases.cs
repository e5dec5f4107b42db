using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Starts, shows and lists cases.</summary>
internal static class Cases
{
    /// <summary>Maps the slice.</summary>
    public static void MapCases(this RouteGroupBuilder api)
    {
        var cases = api.MapGroup("").WithTags("Cases");
        cases.MapPost("/processes/{process}/cases", Start)
            .WithName("StartCase").WithSummary("Reports a repair: starts a case of a process.")
            .WithDescription("The members are the fields of the process's form. "
                + "Every bad field is named, and then nothing is stored.")
            .AcceptsCommand().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        cases.MapGet("/processes/{process}/cases/{orderId:guid}", Show)
            .WithName("GetCase").WithSummary("Shows a case with its tasks, clocks and timeline.")
            .ProducesProblem(403).ProducesProblem(404);
        cases.MapGet("/processes/{process}/cases/{orderId:guid}/contacts", ShowContacts)
            .WithName("GetCaseContacts")
            .WithSummary("Shows who tried to reach the customer when, and with what result: evidence (S4.5.2).")
            .ProducesProblem(403).ProducesProblem(404);
        cases.MapGet("/cases", List)
            .WithName("ListCases").WithMetadata(TakesQuery.Of<CaseListQuery>())
            .WithSummary("Lists cases: open ones nearest deadline first, closed ones latest first.")
            .WithDescription("`after` takes `next` of the page before; "
                + "`role` keeps cases with an open task for that role.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Accepted<CaseStarted>> Start(
        string process, RequestObject body, HttpContext context, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var key = IdempotencyKey.Of(context, body);
        var started = await mediator.Send(
            new StartCase(process, body.Content, context.User.ToActor(), key), cancellationToken);
        return TypedResults.Accepted($"/api/v1/processes/{process}/cases/{started.OrderId:D}", started);
    }

    private static async Task<Ok<CaseDocument>> Show(
        string process, Guid orderId, HttpContext context, IMediator mediator, CaseDocuments documents,
        CancellationToken cancellationToken)
    {
        var by = context.User.ToActor();
        return TypedResults.Ok(documents.Make(await FindAsync(process, orderId, by, mediator, cancellationToken), by));
    }

    private static async Task<Ok<ContactSheetDocument>> ShowContacts(
        string process, Guid orderId, ClaimsPrincipal user, IMediator mediator, CaseDocuments documents,
        CancellationToken cancellationToken) => TypedResults.Ok(
            documents.Contacts(await FindAsync(process, orderId, user.ToActor(), mediator, cancellationToken)));

    private static async Task<CaseView> FindAsync(
        string process, Guid orderId, Actor by, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new GetCase(new RepairOrderId(orderId), by), cancellationToken) is { } view
            && view.Order.Process == process
            ? view
            : throw new NotFoundException(RepairErrors.CaseNotFound, $"There is no case {orderId:D} of {process}.");

    private static async Task<Ok<CaseList>> List(
        [AsParameters] CaseListQuery query, ClaimsPrincipal user, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var by = user.ToActor();
        if (query.Process is { } process && await mediator.Send(new GetProcessForm(process), cancellationToken) is null)
        {
            throw new NotFoundException(RepairErrors.ProcessNotFound, $"There is no process {process}.");
        }

        var page = query.State == CaseListQuery.Closed
            ? await mediator.Send(new GetClosedCases(query.Filter, query.After, query.PageSize, by), cancellationToken)
            : await mediator.Send(new GetOpenCases(query.Filter, query.After, query.PageSize, by), cancellationToken);
        return TypedResults.Ok(CaseList.From(page));
    }
}
