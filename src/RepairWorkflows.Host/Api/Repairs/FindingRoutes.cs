using System.Security.Claims;
using Hangfire;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Jobs;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Findings;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>
/// Shows what does not go on by itself, to service supervisors, process owners and administrators only; and lets the
/// latter two dismiss what they have seen to.
/// </summary>
internal static class FindingRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapFindings(this RouteGroupBuilder api)
    {
        var findings = api.MapGroup("/findings").WithTags("Findings").ProducesProblem(403);
        findings.MapGet("", Show)
            .RequireAuthorization(policy => policy.RequireRole(FindingSight.Readers))
            .WithName("GetFindings")
            .WithSummary(
                "Instances that wait for nothing, have a step that faulted or cannot be read, timers and messages that "
                + "fail, events nobody took, and what auditor and verifier found: at most 100 of each.");
        findings.MapPost("/verification", Verify)
            .RequireAuthorization(policy => policy.RequireRole(FindingSight.Menders))
            .WithName("VerifyClocks")
            .WithSummary("Has all clocks recomputed now. How far that has come stands in the findings (watch).");
        findings.MapPost("/dead-letters/{id}/dismissal", Dismiss)
            .RequireAuthorization(policy => policy.RequireRole(FindingSight.Menders))
            .WithName("DismissDeadLetter")
            .WithSummary("Takes an event that nobody took off the findings. Who did so, when and why is kept with it.")
            .Accepts<DismissalWish>("application/json")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);
    }

    private static async Task<Ok<FindingsDocument>> Show(
        ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(
            FindingsDocument.From(await mediator.Send(new GetFindings(user.ToActor()), cancellationToken)));

    private static Accepted Verify(IBackgroundJobClient jobs)
    {
        jobs.Enqueue<VerificationJob>(job => job.RunAsync(CancellationToken.None));
        return TypedResults.Accepted("/api/v1/findings");
    }

    private static async Task<NoContent> Dismiss(
        string id, Sent<DismissalWish> sent, ClaimsPrincipal user, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var wish = sent.Require(RepairErrors.ActionInvalid);
        await mediator.Send(new DismissDeadLetter(id, wish.Reason, user.ToActor()), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>Why a dead letter is dismissed.</summary>
/// <param name="Reason">Why nothing more is to be done about it; 1 to 2,000 characters.</param>
internal sealed record DismissalWish(string? Reason);
