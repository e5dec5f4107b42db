using Microsoft.AspNetCore.Diagnostics;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>Answers everything else. The particulars go to the log, and the answer says under which trace id.</summary>
internal sealed class UnexpectedHandler(ProblemWriter problems, ILogger<UnexpectedHandler> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        HostLog.RequestFailed(log, RequestTrace.Of(httpContext), exception);
        await problems.WriteAsync(httpContext, Problem.Of(StatusCodes.Status500InternalServerError));
        return true;
    }
}
