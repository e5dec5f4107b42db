using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Engine.Diagnostics;

/// <summary>What the engine logs: event ids 1000 to 1999.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1000, LogLevel.Error, "Incident {Code} in instance {InstanceId}, step {ActivityId}")]
    public static partial void IncidentHappened(ILogger logger, string code, string instanceId, string activityId);

    [LoggerMessage(1001, LogLevel.Error, "A burst was committed, but {Listener} failed to hear of it")]
    public static partial void ListenerFailed(ILogger logger, Exception failure, string listener);

    [LoggerMessage(
        1010, LogLevel.Warning, "Step {ActivityId} of {DefinitionId} starts nothing: its inputs have no values")]
    public static partial void TriggerSkipped(
        ILogger logger, Exception failure, string definitionId, string activityId);
}
