using RepairWorkflows.Engine.Activities.Primitives;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>The request that a step answers.</summary>
internal static class CurrentRequest
{
    /// <exception cref="DrawnFaultException">The burst was set going by something else than a request.</exception>
    public static HttpExchange Of(ActivityContext context) =>
        context.Http ?? throw new DrawnFaultException(
            "The HTTP context was lost during workflow execution. This typically occurs when a workflow initiated from "
            + "an HTTP endpoint is suspended and later resumed in a different execution context "
            + "(e.g., background processing). Nobody is left to answer to.",
            "NoHttpContext", "HTTP", "System");
}
