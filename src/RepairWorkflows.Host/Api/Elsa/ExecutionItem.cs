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

    public JsonObject Properties { get; } = [];

    public JsonObject Metadata { get; } = [];

    public string? SchedulingActivityExecutionId { get; init; }

    public string? SchedulingActivityId { get; init; }

    /// <summary>How many executions there are around it.</summary>
    public required int CallStackDepth { get; init; }
}

/// <summary>How often the steps of a drawing ran.</summary>
/// <param name="Stats">One entry a step that ever ran.</param>
internal sealed record ExecutionReport(IReadOnlyList<NodeStats> Stats);

/// <summary>How often one step ran.</summary>
internal sealed record NodeStats(
    string ActivityId, string ActivityNodeId, int StartedCount, int CompletedCount, int UncompletedCount,
    int AggregateFaultCount, bool IsBlocked, bool IsFaulted, JsonObject Metadata);

/// <summary>The executions around one, from the outside inwards, and itself.</summary>
internal sealed record CallStack(
    string ActivityExecutionId, IReadOnlyList<ExecutionItem> Items, int TotalCount);
