using Microsoft.Extensions.Options;
using RepairWorkflows.Host.HttpWorkflows.Routes;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>Hands requests below the base path to the workflows that wait for them.</summary>
internal sealed class HttpWorkflowMiddleware(
    RequestDelegate next, RouteFinder routes, EndpointRun run, IHostApplicationLifetime lifetime,
    IOptions<HttpWorkflowOptions> options)
{
    private const int LongestId = 200;

    private readonly PathString _basePath = options.Value.BasePath;

    /// <summary>Answers, or passes on what lies elsewhere.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(_basePath, StringComparison.OrdinalIgnoreCase, out var path))
        {
            await next(context);
            return;
        }

        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            return;
        }

        var instanceId = Given(context.Request, "X-Workflow-Instance-ID", "workflowInstanceId");
        var correlationId = Given(context.Request, "X-Correlation-ID", "correlationId");
        if (instanceId?.Length > LongestId || correlationId?.Length > LongestId)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var asked = new RouteQuestion(path.Value ?? "", context.Request.Method, instanceId, correlationId);
        var found = await routes.FindAsync(asked, context.RequestAborted);
        await run.AnswerAsync(context, asked, found);
    }

    private static string? Given(HttpRequest request, string header, string parameter) =>
        request.Headers[header] is [{ Length: > 0 } value, ..] ? value
        : request.QueryString.HasValue && request.Query[parameter] is [{ Length: > 0 } text, ..] ? text
        : null;
}
