using Microsoft.AspNetCore.Diagnostics;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>The answer of a workflow that was run through the API: it takes the place of the API's own.</summary>
internal sealed class WorkflowAnswer(HttpAnswer answer) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        // A status without a body is what was drawn: it is not the API that fails.
        httpContext.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        return AnswerWriter.WriteAsync(httpContext, answer);
    }
}
