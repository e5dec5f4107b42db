using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>One execution of a step.</summary>
internal sealed record ExecutionItem
{
    public required string Id { get; init; }

    public required string WorkflowInstanceId { get; init; }

    public required string ActivityId { get; init; }

    public required string ActivityNodeId { get; init; }

    public required string ActivityType { get; init; }

    public int ActivityTypeVersion { get; init; } = 1;

    public string? ActivityName { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public required bool HasBookmarks { get; init; }

    public required int AggregateFaultCount { get; init; }

    public required JsonObject ActivityState { get; init; }

    public JsonObject? Outputs { get; init; }

    public required JsonObject Payload { get; init; }

    public FailureDocument? Exception { get; init; }

    public string? SchedulingActivityExecutionId { get; init; }
}

/// <summary>How often the steps of a drawing ran.</summary>
/// <param name="Stats">One entry a step that ever ran.</param>
internal sealed record ExecutionReport(IReadOnlyList<NodeStats> Stats);

/// <summary>How often one step ran.</summary>
internal sealed record NodeStats(
    string ActivityId, string ActivityNodeId, int StartedCount, int CompletedCount, int UncompletedCount,
    bool IsBlocked, bool IsFaulted, JsonObject Metadata);
