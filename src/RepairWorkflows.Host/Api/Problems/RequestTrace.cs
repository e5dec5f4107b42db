using DiagnosticActivity = System.Diagnostics.Activity;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>What a request is called in its answer and in the log.</summary>
internal static class RequestTrace
{
    /// <summary>The id that traces carry from server to server; where nothing traces, that of the connection.</summary>
    public static string Of(HttpContext context) => DiagnosticActivity.Current?.Id ?? context.TraceIdentifier;
}
