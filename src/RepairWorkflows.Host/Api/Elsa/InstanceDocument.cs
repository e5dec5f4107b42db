using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>An instance in a list.</summary>
internal record InstanceSummary
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string DefinitionVersionId { get; init; }

    public required int Version { get; init; }

    public required string Status { get; init; }

    public required string SubStatus { get; init; }

    public string? ParentWorkflowInstanceId { get; init; }

    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public required int IncidentCount { get; init; }

    /// <summary>It has not ended and waits for nothing. Elsa has no such member.</summary>
    public required bool IsStuck { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}

/// <summary>An instance by itself.</summary>
internal sealed record InstanceDocument : InstanceSummary
{
    public required bool IsExecuting { get; init; }

    public required bool IsSystem { get; init; }

    public required StateDocument WorkflowState { get; init; }
}

/// <summary>An instance's state.</summary>
internal sealed record StateDocument
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string DefinitionVersionId { get; init; }

    public required int DefinitionVersion { get; init; }

    public string? ParentWorkflowInstanceId { get; init; }

    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public required string Status { get; init; }

    public required string SubStatus { get; init; }

    public required bool IsExecuting { get; init; }

    public required bool IsSystem { get; init; }

    public required IReadOnlyList<BookmarkDocument> Bookmarks { get; init; }

    public required IReadOnlyList<IncidentDocument> Incidents { get; init; }

    public required IReadOnlyList<ContextDocument> ActivityExecutionContexts { get; init; }

    /// <summary>Always empty: how executions hear of their children is no business of clients.</summary>
    public JsonArray CompletionCallbacks { get; } = [];

    /// <summary>Always empty: between two bursts nothing is queued.</summary>
    public JsonArray ScheduledActivities { get; } = [];

    public required int ExecutionLogSequence { get; init; }

    public required JsonObject Input { get; init; }

    public required JsonObject Output { get; init; }

    public required JsonObject Properties { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}

internal sealed record BookmarkDocument(
    string Id, string Name, string Hash, JsonObject? Payload, string ActivityId, string ActivityNodeId,
    string ActivityInstanceId, DateTimeOffset CreatedAt, bool AutoBurn);

internal sealed record IncidentDocument(
    string ActivityId, string? ActivityNodeId, string ActivityInstanceId, string ActivityType, string Message,
    FailureDocument Exception, DateTimeOffset Timestamp);

internal sealed record FailureDocument(
    string Type, string Message, FailureDocument? InnerException,
    IReadOnlyDictionary<string, string>? Metadata = null);

internal sealed record ContextDocument(
    string Id, string? ParentContextId, string ScheduledActivityNodeId, string? OwnerActivityNodeId);

internal sealed record ExecutionState(string Status, string SubStatus, DateTimeOffset UpdatedAt);

internal sealed record VariableItem(string Id, string Name, JsonNode? Value);
