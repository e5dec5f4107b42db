using Microsoft.AspNetCore.Diagnostics;
using RepairWorkflows.Host.Accounts;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>Answers who tries to sign in too often, with the time to wait.</summary>
internal sealed class TooManyAttemptsHandler(ProblemWriter problems) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not TooManyAttemptsException failure)
        {
            return false;
        }

        httpContext.Response.Headers.RetryAfter = failure.Seconds;
        await problems.WriteAsync(
            httpContext, new Problem(StatusCodes.Status429TooManyRequests, failure.Code, failure.Message));
        return true;
    }
}
