using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Timers;

/// <summary>What timers and the outbox log: event ids 4000 to 4999.</summary>
internal static partial class TimersLog
{
    [LoggerMessage(4001, LogLevel.Debug,
        "Timer {TimerId} of instance {InstanceId} fired, {Lateness} after it was due")]
    public static partial void TimerFired(ILogger logger, string timerId, string instanceId, TimeSpan lateness);

    [LoggerMessage(4002, LogLevel.Debug, "Timer {TimerId} had been fired or dropped before")]
    public static partial void TimerGone(ILogger logger, string timerId);

    [LoggerMessage(4003, LogLevel.Error,
        "Timer {TimerId} of instance {InstanceId} failed for time {Failures}; next try {Until}")]
    public static partial void TimerFailed(
        ILogger logger, Exception failure, string timerId, string instanceId, int failures, DateTimeOffset until);

    [LoggerMessage(4004, LogLevel.Warning, "Timers could not be looked for; next look {Until}")]
    public static partial void LookFailed(ILogger logger, Exception failure, DateTimeOffset until);

    [LoggerMessage(4005, LogLevel.Warning,
        "No job could be made for the failed timer {TimerId}; it is tried again all the same")]
    public static partial void JobNotMade(ILogger logger, Exception failure, string timerId);

    [LoggerMessage(4006, LogLevel.Warning,
        "Timer {TimerId} could not be postponed; it is due again when its lease is over")]
    public static partial void TimerNotPostponed(ILogger logger, Exception failure, string timerId);

    [LoggerMessage(4101, LogLevel.Debug, "Message {MessageId} of kind {Kind} was delivered")]
    public static partial void MessageDelivered(ILogger logger, long messageId, string kind);

    [LoggerMessage(4102, LogLevel.Error,
        "Message {MessageId} of kind {Kind} failed for time {Failures}; next try {Until}")]
    public static partial void MessageFailed(
        ILogger logger, Exception failure, long messageId, string kind, int failures, DateTimeOffset until);

    [LoggerMessage(4103, LogLevel.Warning, "Messages could not be looked for; next look {Until}")]
    public static partial void OutboxLookFailed(ILogger logger, Exception failure, DateTimeOffset until);

    [LoggerMessage(4201, LogLevel.Warning, "A round of {Upkeep} failed; next round {Until}")]
    public static partial void UpkeepFailed(ILogger logger, Exception failure, string upkeep, DateTimeOffset until);
}
