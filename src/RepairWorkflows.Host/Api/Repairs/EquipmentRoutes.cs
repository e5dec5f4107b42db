using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs.Equipment;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Shows the files of equipment.</summary>
internal static class EquipmentRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapEquipment(this RouteGroupBuilder api) =>
        api.MapGet("/equipment/{id}", Show).WithTags("Cases").WithMetadata(TakesQuery.Of<PageQuery>())
            .WithName("GetEquipmentFile")
            .WithSummary("Shows the file of a piece of equipment: its repairs and its regular rounds (S6.2.7).")
            .WithDescription("Open cases stand on the first page; closed ones a page at a time, latest first.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    private static async Task<Ok<EquipmentDocument>> Show(
        string id, [AsParameters] PageQuery query, ClaimsPrincipal user, IMediator mediator,
        CancellationToken cancellationToken) => TypedResults.Ok(EquipmentDocument.From(
            await mediator.Send(
                new GetEquipmentFile(id, query.After, query.PageSize, user.ToActor()), cancellationToken)));
}
