using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>The answer of a workflow that was run through the API: it takes the place of the API's own.</summary>
internal sealed class WorkflowAnswer(HttpAnswer answer) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => AnswerWriter.WriteAsync(httpContext, answer);
}
