using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Engine.Diagnostics;

/// <summary>What the engine logs: event ids 1000 to 1999.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1000, LogLevel.Error, "Incident {Code} in instance {InstanceId}, step {ActivityId}")]
    public static partial void IncidentHappened(ILogger logger, string code, string instanceId, string activityId);

    [LoggerMessage(1001, LogLevel.Error, "A burst was committed, but {Listener} failed to hear of it")]
    public static partial void ListenerFailed(ILogger logger, Exception failure, string listener);

    [LoggerMessage(1002, LogLevel.Warning, "Instance {InstanceId} is stuck: it has not ended, and waits for nothing")]
    public static partial void InstanceStuck(ILogger logger, string instanceId);

    [LoggerMessage(1003, LogLevel.Error, "The queued stimulus {StimulusId} could not be delivered")]
    public static partial void DeliveryFailed(ILogger logger, Exception failure, string stimulusId);

    [LoggerMessage(1004, LogLevel.Error, "Instance {InstanceId} is gone or set aside, and did not hear of it")]
    public static partial void NotHeard(ILogger logger, string instanceId);

    [LoggerMessage(1005, LogLevel.Error,
        "Instance {InstanceId} was not started: version {VersionId} of its definition is gone")]
    public static partial void VersionGone(ILogger logger, string instanceId, string versionId);

    [LoggerMessage(1006, LogLevel.Warning,
        "Step {ActivityId} of definition {DefinitionId} starts nothing: what triggers it cannot be worked out")]
    public static partial void TriggerSkipped(
        ILogger logger, Exception failure, string definitionId, string activityId);

    [LoggerMessage(1007, LogLevel.Warning,
        "Definition {DefinitionId} uses a workflow that was published anew, and could not be brought up to it")]
    public static partial void ConsumerNotUpdated(ILogger logger, Exception failure, string definitionId);

    [LoggerMessage(1008, LogLevel.Information, "Instance {InstanceId} asks for task {TaskName} ({TaskId})")]
    public static partial void TaskRequested(ILogger logger, string instanceId, string taskName, string taskId);

    [LoggerMessage(1009, LogLevel.Information,
        "An endpoint of definition {DefinitionId} turned a request down with status {Status}")]
    public static partial void RequestRefused(ILogger logger, string definitionId, int status);
}
