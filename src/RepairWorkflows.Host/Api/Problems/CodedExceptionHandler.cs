using Microsoft.AspNetCore.Diagnostics;
using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>Answers one family of failures that carry a code.</summary>
/// <param name="problems">Writes the answer.</param>
/// <param name="status">The family's HTTP status.</param>
internal sealed class CodedExceptionHandler<TException>(ProblemWriter problems, int status) : IExceptionHandler
    where TException : CodedException
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not TException failure)
        {
            return false;
        }

        await problems.WriteAsync(httpContext, Problem.Of(failure, status));
        return true;
    }
}
