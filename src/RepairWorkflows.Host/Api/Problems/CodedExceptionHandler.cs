using Microsoft.AspNetCore.Diagnostics;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;

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

        var fields = (exception as InvalidRequestException)?.Fields;
        await problems.WriteAsync(httpContext, new Problem(status, failure.Code, failure.Message, fields)
        {
            Limit = (exception as RequestTooLargeException)?.Limit,
            Reason = (exception as MalformedBodyException)?.Reason,
            Values = (exception as MalformedBodyException)?.Values ?? [],
        });
        return true;
    }
}
