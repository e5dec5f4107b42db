using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>The registry of special customers (S9.3.1); for those who keep it.</summary>
internal static class SpecialCustomerRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapSpecialCustomers(this RouteGroupBuilder api)
    {
        var customers = api.MapGroup("/special-customers").WithTags("Special customers").ProducesProblem(403);
        customers.MapGet("", List)
            .WithName("ListSpecialCustomers").WithSummary("Lists the registry of special customers, by name.");
        customers.MapPost("", Register)
            .WithName("RegisterSpecialCustomer").WithSummary("Puts a special customer into the registry.")
            .WithDescription("Of `hotlinePassword` only a hash is kept; it is never shown.")
            .AcceptsCommand().ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415);
        customers.MapPut("/{id:guid}", Change)
            .WithName("ChangeSpecialCustomer").WithSummary("Puts an entry of the registry right, all of it anew.")
            .WithDescription("A `hotlinePassword` that is left out stays as it was.")
            .AcceptsCommand().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(415);
        customers.MapDelete("/{id:guid}", Remove)
            .WithName("RemoveSpecialCustomer").WithSummary("Takes a special customer out of the registry.")
            .ProducesProblem(404);
    }

    private static async Task<Ok<IReadOnlyList<SpecialCustomerDocument>>> List(
        ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken)
    {
        var all = await mediator.Send(new GetSpecialCustomers(user.ToActor()), cancellationToken);
        return TypedResults.Ok<IReadOnlyList<SpecialCustomerDocument>>([.. all.Select(SpecialCustomerDocument.From)]);
    }

    private static async Task<Created<SpecialCustomerDocument>> Register(
        RequestObject body, ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken)
    {
        var made = await mediator.Send(new RegisterSpecialCustomer(body.Content, user.ToActor()), cancellationToken);
        return TypedResults.Created(
            $"/api/v1/special-customers/{made.Id:D}", SpecialCustomerDocument.From(made));
    }

    private static async Task<Ok<SpecialCustomerDocument>> Change(
        Guid id, RequestObject body, ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(SpecialCustomerDocument.From(
            await mediator.Send(new ChangeSpecialCustomer(id, body.Content, user.ToActor()), cancellationToken)));

    private static async Task<NoContent> Remove(
        Guid id, ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new RemoveSpecialCustomer(id, user.ToActor()), cancellationToken);
        return TypedResults.NoContent();
    }
}
