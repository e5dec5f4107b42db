using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Counts how often the steps of a drawing ran.</summary>
internal static class NodeStatistics
{
    /// <summary>One entry a step that ever ran.</summary>
    public static IReadOnlyList<NodeStats> Of(IEnumerable<PastExecution> executions) =>
        [.. executions.GroupBy(past => past.Record.NodeId).Select(node => Of(node.Key, [.. node]))];

    private static NodeStats Of(string nodeId, IReadOnlyList<PastExecution> executions) => new(
        executions[0].ActivityId, nodeId, executions.Count,
        executions.Count(past => past.Record.Status == ActivityStatus.Completed),
        executions.Count(past => past.Record.CompletedAt is null),
        executions.Sum(past => past.Record.FaultCount),
        executions.Any(ExecutionItems.HasBookmarks),
        executions.Any(past => past.Record.Status == ActivityStatus.Faulted), []);
}
