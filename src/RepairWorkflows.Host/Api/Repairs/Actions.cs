using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Takes the actions a case offers, and tells what has to be filled in for them.</summary>
internal static class Actions
{
    /// <summary>Maps the slice.</summary>
    public static void MapActions(this RouteGroupBuilder api)
    {
        var actions = api.MapGroup("").WithTags("Actions");
        actions.MapPost("/processes/{process}/cases/{orderId:guid}/actions/{action}", Take)
            .WithName("TakeAction").WithSummary("Takes one of the actions a case offers now.")
            .WithDescription("The members are the fields of the action's form; `taskId` may say which task is meant.")
            .AcceptsCommand().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        actions.MapGet("/actions/{action}/form", ShowForm)
            .WithName("GetActionForm").WithSummary("Tells what has to be filled in to take an action, and who may.")
            .WithDescription("What is asked, and required, is what the caller's roles are asked.")
            .ProducesProblem(404);
    }

    private static async Task<Ok<ActionTaken>> Take(
        [AsParameters] ActionRoute route, RequestObject body, HttpContext context, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var key = IdempotencyKey.Of(context, body);
        var taken = await mediator.Send(
            new TakeAction(
                new RepairOrderId(route.OrderId), route.Action, body.Content, null, context.User.ToActor(), key)
            {
                Process = route.Process,
            },
            cancellationToken);
        return TypedResults.Ok(taken);
    }

    private static async Task<Ok<Form>> ShowForm(
        string action, ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new GetActionForm(action, user.ToActor()), cancellationToken) is { } form
            ? TypedResults.Ok(form.InWords("action"))
            : throw new NotFoundException(RepairErrors.ActionUnknown, $"There is no action {action}.");
}
