using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Instances as Elsa's clients read them.</summary>
internal static class InstanceDocuments
{
    /// <summary>The two words an instance's status is there.</summary>
    public static (string Status, string SubStatus) Words(InstanceStatus status) =>
        (status is InstanceStatus.Pending or InstanceStatus.Suspended ? "Running" : "Finished", status.ToString());

    public static InstanceSummary Summary(InstanceHeader header) => new()
    {
        Id = header.Id,
        DefinitionId = header.DefinitionId,
        DefinitionVersionId = header.DefinitionVersionId,
        Version = header.DefinitionVersion,
        Status = Words(header.Status).Status,
        SubStatus = Words(header.Status).SubStatus,
        ParentWorkflowInstanceId = header.ParentInstanceId,
        CorrelationId = header.CorrelationId,
        Name = header.Name,
        IncidentCount = header.IncidentCount,
        IsStuck = header.IsStuck,
        CreatedAt = header.CreatedAt,
        UpdatedAt = header.UpdatedAt,
        FinishedAt = header.FinishedAt,
    };

    public static InstanceDocument Full(InstanceView view) => new()
    {
        Id = view.Header.Id,
        DefinitionId = view.Header.DefinitionId,
        DefinitionVersionId = view.Header.DefinitionVersionId,
        Version = view.Header.DefinitionVersion,
        Status = Words(view.Header.Status).Status,
        SubStatus = Words(view.Header.Status).SubStatus,
        ParentWorkflowInstanceId = view.Header.ParentInstanceId,
        CorrelationId = view.Header.CorrelationId,
        Name = view.Header.Name,
        IncidentCount = view.Header.IncidentCount,
        IsStuck = view.Header.IsStuck,
        CreatedAt = view.Header.CreatedAt,
        UpdatedAt = view.Header.UpdatedAt,
        FinishedAt = view.Header.FinishedAt,
        IsExecuting = false,
        IsSystem = false,
        WorkflowState = State(view),
    };

    public static StateDocument State(InstanceView view) => new()
    {
        Id = view.Header.Id,
        DefinitionId = view.Header.DefinitionId,
        DefinitionVersionId = view.Header.DefinitionVersionId,
        DefinitionVersion = view.Header.DefinitionVersion,
        ParentWorkflowInstanceId = view.Header.ParentInstanceId,
        CorrelationId = view.Header.CorrelationId,
        Name = view.Header.Name,
        Status = Words(view.Header.Status).Status,
        SubStatus = Words(view.Header.Status).SubStatus,
        IsExecuting = false,
        IsSystem = false,
        Bookmarks = [.. view.Rests.Select(Bookmark)],
        Incidents = [.. view.Incidents.Select(incident => Incident(incident, view))],
        ActivityExecutionContexts = [.. view.Executions.Select(Context)],
        ExecutionLogSequence = view.NextSequence,
        Input = view.Input,
        Output = view.Output,
        Properties = view.Properties,
        CreatedAt = view.Header.CreatedAt,
        UpdatedAt = view.Header.UpdatedAt,
        FinishedAt = view.Header.FinishedAt,
    };

    private static ContextDocument Context(ExecutionView execution) =>
        new(execution.Id, execution.ParentId, execution.NodeId, execution.ParentNodeId);

    private static BookmarkDocument Bookmark(RestView rest) =>
        new(
            rest.Id, rest.Bookmark.Name, BookmarkHash.Of(rest.Bookmark.Name, rest.Bookmark.Key),
            Camel(rest.Bookmark.Payload), rest.ActivityId, rest.NodeId, rest.ExecutionId,
            rest.CreatedAt, rest.Bookmark.IsBurned);

    // Kept as it is hashed, with capitals; shown as everything else is.
    private static JsonObject? Camel(JsonObject? payload) =>
        payload is null
            ? null
            : new(payload.Select(member => KeyValuePair.Create(
                JsonNamingPolicy.CamelCase.ConvertName(member.Key), member.Value?.DeepClone())));

    private static IncidentDocument Incident(Incident incident, InstanceView view) =>
        new(
            incident.ActivityId,
            view.Executions.FirstOrDefault(execution => execution.Id == incident.ExecutionId)?.NodeId,
            incident.ExecutionId, incident.ActivityType, incident.Message,
            new FailureDocument(
                incident.Code, incident.Message,
                incident.Cause is { } cause
                    ? new FailureDocument(incident.CauseCode ?? incident.Code, cause, null)
                    : null,
                incident.Metadata),
            incident.At);
}
