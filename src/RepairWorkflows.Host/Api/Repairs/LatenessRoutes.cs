using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Lateness;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Shows how late timers fire; service supervisors, process owners and administrators only.</summary>
internal static class LatenessRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapLateness(this RouteGroupBuilder api) =>
        api.MapGet("/timers/lateness", Show).WithTags("Timers")
            .RequireAuthorization(policy => policy.RequireRole(FindingSight.Readers)).ProducesProblem(403)
            .WithName("GetLateness")
            .WithSummary("How late timers fired, by the clock of the database: the last hour, day and 30 days.");

    private static async Task<Ok<IReadOnlyList<LatenessDocument>>> Show(
        ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken)
    {
        var periods = await mediator.Send(new GetLateness(user.ToActor()), cancellationToken);
        return TypedResults.Ok<IReadOnlyList<LatenessDocument>>([.. periods.Select(LatenessDocument.From)]);
    }
}
