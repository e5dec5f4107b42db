using Microsoft.AspNetCore.Diagnostics;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>Answers what the framework could not read: parameters that do not parse, bodies that break off.</summary>
internal sealed class BadRequestHandler(ProblemWriter problems) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException failure)
        {
            return false;
        }

        await problems.WriteAsync(httpContext, Problem.Of(failure.StatusCode));
        return true;
    }
}
