using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Demonstration;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Shows and moves the demonstration clock; there in a demonstration only.</summary>
internal static class DemoClockRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapDemoClock(this RouteGroupBuilder api)
    {
        var clock = api.MapGroup("/demo/clock").WithTags("Demonstration");
        clock.MapGet("", (DemoClock time) => TypedResults.Ok(new DemoClockState(time.GetUtcNow())))
            .WithName("ShowDemoClock").WithSummary("Shows the demonstration clock.");
        clock.MapPost("", Move)
            .WithName("MoveDemoClock")
            .WithSummary("Moves the demonstration clock on; for service supervisors and administrators.")
            .WithDescription("Each timer on the way fires at its own instant; the answer comes when all is at rest.")
            .RequireAuthorization(AccountServices.ClockMovers).Accepts<DemoClockMove>("application/json")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(413).ProducesProblem(415);
    }

    private static async Task<Ok<DemoClockState>> Move(
        Sent<DemoClockMove> sent, DemoTime time, CancellationToken cancellationToken) =>
        TypedResults.Ok(new DemoClockState(await time.AdvanceAsync(
            sent.Require(HostErrors.RequestInvalid, sent.Value.FindErrors()).Span, cancellationToken)));
}
