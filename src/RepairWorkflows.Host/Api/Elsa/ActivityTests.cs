using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Engine.Runtime.Trials;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Tries single activities out, for whoever draws them.</summary>
internal static class ActivityTests
{
    private const string Definition = "workflowDefinitionHandle";
    private const string Activity = "activityHandle";

    /// <summary>Maps the slice.</summary>
    public static void MapActivityTests(this RouteGroupBuilder api) => api.MapPost("/tests/activities", Try);

    // An activity that fails is an answer like any other: that is what was asked.
    private static async Task<JsonHttpResult<TrialAnswer>> Try(
        HttpRequest request, ClaimsPrincipal user, IDefinitionStore store, StepTrials trials, ProblemTexts texts)
    {
        var wish = await ElsaBody.ReadAsync(request);
        var (definition, activity) = (Handle(wish, Definition), Handle(wish, Activity));
        var step = activity.Text("activityNodeId") ?? activity.Text("activityId")
            ?? throw Missing($"{Activity}.activityNodeId");
        var version = await VersionAsync(definition, store, request.HttpContext.RequestAborted);
        var trial = await trials.TryAsync(version, step, request.HttpContext.RequestAborted);
        return TypedResults.Json(Answer(trial, user, texts), ElsaJson.Default.TrialAnswer);
    }

    private static async Task<string> VersionAsync(
        JsonObject handle, IDefinitionStore store, CancellationToken cancellationToken)
    {
        if (handle.Text("definitionVersionId") is { } id)
        {
            return id;
        }

        var definitionId = handle.Text("definitionId") ?? throw Missing($"{Definition}.definitionVersionId");
        var selector = VersionWords.Of(handle) ?? "Latest";
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        return VersionSelector.Pick(versions, selector)?.Id
            ?? throw NotFoundException.OfVersion(definitionId, selector);
    }

    private static TrialAnswer Answer(StepTrial trial, ClaimsPrincipal user, ProblemTexts texts)
    {
        var (execution, failure) = trial;
        return new TrialAnswer(
            execution?.Inputs.As(user) ?? [], execution?.Outputs.As(user) ?? [],
            execution is null ? [] : ExecutionItems.PayloadOf(execution, user), trial.Status.ToString())
        {
            Exception = failure is null ? null : Failure(failure, user, texts),
        };
    }

    private static FailureDocument Failure(Incident failure, ClaimsPrincipal user, ProblemTexts texts)
    {
        var said = failure.Code is EngineErrors.CompanionMissing or EngineErrors.TrialSendsNothing
            ? texts.Say(new Problem(StatusCodes.Status200OK, failure.Code))
            : failure.Message.As(user);
        return new FailureDocument(
            failure.Code, said ?? failure.Message,
            failure.Cause.As(user) is { } cause
                ? new FailureDocument(failure.CauseCode ?? failure.Code, cause, null)
                : null,
            failure.Metadata);
    }

    private static JsonObject Handle(JsonObject wish, string member) =>
        wish.Member(member) as JsonObject ?? throw Missing(member);

    private static InvalidRequestException Missing(string member) =>
        new(
            HostErrors.RequestInvalid, "Parameters are wrong.",
            [
                new FieldError(member, RepairErrors.FieldRequired, $"'{member}' is missing.")
                {
                    Reason = "member",
                    Values = [member],
                },
            ]);
}

/// <summary>What an activity did that was tried out.</summary>
/// <param name="ActivityState">Its inputs as evaluated.</param>
/// <param name="Outputs">What it gave.</param>
/// <param name="Payload">Its outcomes, and what it noted.</param>
/// <param name="Status">Where it stood at the end; <c>Running</c> when it would wait.</param>
internal sealed record TrialAnswer(JsonObject ActivityState, JsonObject Outputs, JsonObject Payload, string Status)
{
    /// <summary>What went wrong; null when nothing did.</summary>
    public FailureDocument? Exception { get; init; }
}
