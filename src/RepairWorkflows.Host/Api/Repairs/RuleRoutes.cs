using System.Security.Claims;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>
/// Shows calendars and clock policies, and publishes versions of them. The body of a publication is the document
/// itself, so that files go in and out as they are.
/// </summary>
internal static class RuleRoutes
{
    // 2 MB: as for definitions. A calendar of ten years has 40 KB.
    private const int LargestDocument = 2 * 1024 * 1024;

    /// <summary>Maps the slice.</summary>
    public static void MapRules(this RouteGroupBuilder api)
    {
        MapKind(
            api.MapGroup("/calendars").WithTags("Calendars"), RuleKind.Calendar, "Calendar",
            ([AsParameters] RuleFileQuery query, HttpContext context, IMediator mediator) =>
                ShowAsync(RuleKind.Calendar, query, context, mediator));
        var policies = api.MapGroup("/clock-policies").WithTags("Clock policies");
        MapKind(
            policies, RuleKind.Policy, "ClockPolicy",
            ([AsParameters] PolicyFileQuery query, HttpContext context, IMediator mediator) =>
                ShowAsync(RuleKind.Policy, query, context, mediator));
        policies.MapPost("/{name}/preview", Preview)
            .RequireAuthorization(policy => policy.RequireRole(RuleSight.Readers))
            .WithName("PreviewClockPolicy").Accepts<object>("application/json")
            .WithSummary("Tells what a policy would mean: reported now, and just before the next holiday.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(413);
    }

    private static void MapKind(RouteGroupBuilder routes, RuleKind kind, string name, Delegate show)
    {
        var read = routes.MapGroup("").RequireAuthorization(policy => policy.RequireRole(RuleSight.Readers))
            .ProducesProblem(403);
        read.MapGet("", (ClaimsPrincipal user, IMediator mediator, CancellationToken end) =>
                ListAsync(kind, user, mediator, end))
            .WithName($"List{name}s").WithSummary("The newest version of each.");
        read.MapGet("/{name}", show)
            .WithMetadata(TakesQuery.Of<RuleFileQuery>()).WithName($"Get{name}")
            .WithSummary("As its owner wrote it; the header `ETag` tells the version.")
            .ProducesProblem(400).ProducesProblem(404);
        read.MapGet("/{name}/versions", (
                string name, ClaimsPrincipal user, IMediator mediator, CancellationToken end) =>
                VersionsAsync(kind, name, user, mediator, end))
            .WithName($"List{name}Versions").WithSummary("All versions, newest first.").ProducesProblem(404);
        routes.MapPut("/{name}", ([AsParameters] RulePublication query, HttpContext context, IMediator mediator) =>
                PublishAsync(kind, query, context, mediator))
            .RequireAuthorization(policy => policy.RequireRole(RuleSight.Publishers))
            .WithMetadata(TakesQuery.Of<RulePublication>()).WithName($"Publish{name}")
            .WithSummary("Publishes a version; open clocks take it over and keep the time they have used.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(413);
    }

    private static async Task<Ok<IReadOnlyList<RuleDocument>>> ListAsync(
        RuleKind kind, ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken)
    {
        var rules = await mediator.Send(new GetRules(user.ToActor()), cancellationToken);
        return TypedResults.Ok<IReadOnlyList<RuleDocument>>(
            [.. (kind == RuleKind.Calendar ? rules.Calendars : rules.Policies).Select(RuleDocument.From)]);
    }

    private static async Task<Ok<IReadOnlyList<RuleDocument>>> VersionsAsync(
        RuleKind kind, string name, ClaimsPrincipal user, IMediator mediator, CancellationToken cancellationToken)
    {
        var versions = await mediator.Send(new GetRuleVersions(kind, name, user.ToActor()), cancellationToken);
        return TypedResults.Ok<IReadOnlyList<RuleDocument>>([.. versions.Select(RuleDocument.From)]);
    }

    private static async Task<ContentHttpResult> ShowAsync(
        RuleKind kind, RuleFileQuery query, HttpContext context, IMediator mediator)
    {
        var file = await mediator.Send(
            new GetRuleFile(kind, query.Name, query.Number, query.AsFormat, context.User.ToActor()),
            context.RequestAborted);
        context.Response.Headers.ETag = $"\"{file.Version.Number}\"";
        return TypedResults.Text(
            file.Text, query.AsFormat == RuleFormat.Csv ? "text/csv" : "application/json", Encoding.UTF8);
    }

    private static async Task<Ok<RulePublished>> PublishAsync(
        RuleKind kind, RulePublication query, HttpContext context, IMediator mediator)
    {
        var text = await TextAsync(context);
        var (reason, by) = (query.Reason ?? "", context.User.ToActor());
        return TypedResults.Ok(
            kind == RuleKind.Calendar
                ? await mediator.Send(
                    new PublishCalendar(
                        query.Name, text, RuleTexts.FormatOf(text), query.Basis, reason, by),
                    context.RequestAborted)
                : await mediator.Send(
                    new PublishPolicy(query.Name, text, query.Basis, reason, by), context.RequestAborted));
    }

    private static async Task<Ok<IReadOnlyList<PolicyPreview>>> Preview(
        string name, HttpContext context, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(
            new PreviewPolicy(name, await TextAsync(context), context.User.ToActor()), context.RequestAborted));

    private static async Task<string> TextAsync(HttpContext context) =>
        Encoding.UTF8.GetString((await LimitedBody.ReadAsync(context.Request, LargestDocument)).Span)
            .TrimStart('\uFEFF');
}
