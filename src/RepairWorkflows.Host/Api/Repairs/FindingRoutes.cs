using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Host.Accounts;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Shows what does not go on by itself; process owners and administrators only.</summary>
internal static class FindingRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapFindings(this RouteGroupBuilder api) =>
        api.MapGet("/findings", Show).WithTags("Findings")
            .RequireAuthorization(AccountServices.DefinitionWriters).ProducesProblem(403)
            .WithName("GetFindings")
            .WithSummary(
                "Instances that wait for nothing, messages that cannot be delivered, and events nobody took: "
                + "at most 100 of each.");

    private static async Task<Ok<FindingsDocument>> Show(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(FindingsDocument.From(await mediator.Send(new GetFindings(), cancellationToken)));
}
