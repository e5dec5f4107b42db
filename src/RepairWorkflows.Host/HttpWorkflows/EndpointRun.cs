using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.HttpWorkflows.Routes;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>Runs the burst that a request asks for, and answers when it is committed.</summary>
internal sealed class EndpointRun(IWorkflowRuntime runtime, IWorkflowStore store)
{
    /// <summary>Runs and answers.</summary>
    public Task AnswerAsync(HttpContext context, RouteQuestion asked, RouteAnswer found)
    {
        switch (found)
        {
            case RouteAnswer.Starts starts:
                return RunAsync(
                    context, starts.Trigger.Terms, starts.Values,
                    (http, cancellationToken) => StartAsync(starts.Trigger, asked, http, cancellationToken));
            case RouteAnswer.Resumes resumes:
                return RunAsync(
                    context, resumes.Terms, resumes.Values,
                    (http, cancellationToken) => ResumeAsync(resumes, http, cancellationToken));
            case RouteAnswer.Ambiguous ambiguous:
                return AmbiguousCall.WriteAsync(context.Response, ambiguous);
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }

    private static async Task RunAsync(
        HttpContext context, EndpointTerms terms, IReadOnlyDictionary<string, string?> values,
        Func<RequestExchange, CancellationToken, Task<BurstReport?>> run)
    {
        if (terms.Authorize && !await EndpointAccess.AllowsAsync(context, terms.Policy))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var exchange = new RequestExchange(context, values, terms);
        var report = await run(exchange, context.RequestAborted);
        if (exchange.Answer is { } answer)
        {
            await AnswerWriter.WriteAsync(context, answer);
            return;
        }

        context.Response.StatusCode = report is null
            ? StatusCodes.Status404NotFound
            : StatusOf(report.Incidents, exchange.Deadline.IsCancellationRequested);
    }

    private async Task<BurstReport?> StartAsync(
        RouteTrigger trigger, RouteQuestion asked, RequestExchange http, CancellationToken cancellationToken)
    {
        if (asked.InstanceId is { } chosen && await store.FindAsync(chosen, cancellationToken) is not null)
        {
            throw new RuleViolationException(
                HostErrors.InstanceIdTaken, $"There is an instance {chosen} already: choose another id, or none.")
            {
                Reason = "id",
                Values = [chosen],
            };
        }

        return await runtime.StartAsync(
            new StartRequest
            {
                DefinitionId = trigger.Trigger.DefinitionId,
                VersionId = trigger.Trigger.VersionId,
                InstanceId = asked.InstanceId ?? ShortId.New(),
                CorrelationId = asked.CorrelationId,
                TriggerActivityId = trigger.Trigger.ActivityId,
                Http = http,
            },
            cancellationToken);
    }

    // Null when another request was faster, and took the instance on from there.
    private async Task<BurstReport?> ResumeAsync(
        RouteAnswer.Resumes found, RequestExchange http, CancellationToken cancellationToken)
    {
        var bookmark = found.Bookmark;
        var isThere = false;
        var report = await runtime.ResumeAsync(
            bookmark.InstanceId,
            found.Instance,
            resting =>
            {
                isThere = resting.Bookmarks.Any(mark => mark.Id == bookmark.Id);
                return new ResumeDecision { BookmarkId = isThere ? bookmark.Id : null, Http = http };
            },
            cancellationToken);
        return isThere ? report : null;
    }

    // A fault counts whatever the definition says about incidents: the sender got no other answer.
    private static int StatusOf(IReadOnlyList<Incident> incidents, bool isLate) =>
        incidents.Any(incident => incident.Code == EngineErrors.TimedOut) || (isLate && incidents.Count == 0)
            ? StatusCodes.Status408RequestTimeout
        : incidents.Count > 0 ? StatusCodes.Status500InternalServerError
        : StatusCodes.Status200OK;
}
