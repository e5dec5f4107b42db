using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs.Findings;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Shows what does not go on by itself; service supervisors, process owners and administrators only.</summary>
internal static class FindingRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapFindings(this RouteGroupBuilder api) =>
        api.MapGet("/findings", Show).WithTags("Findings")
            .RequireAuthorization(policy => policy.RequireRole(FindingSight.Readers)).ProducesProblem(403)
            .WithName("GetFindings")
            .WithSummary(
                "Instances that wait for nothing, have a step that faulted or cannot be read, timers and messages that "
                + "fail, and events nobody took: at most 100 of each.");

    private static async Task<Ok<FindingsDocument>> Show(
        ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(
            FindingsDocument.From(await mediator.Send(new GetFindings(user.ToActor()), cancellationToken)));
}
