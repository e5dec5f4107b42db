using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Repairs;

/// <summary>What the repair domain writes to the log.</summary>
internal static partial class RepairsLog
{
    [LoggerMessage(2001, LogLevel.Warning,
        "The deadline of {Policy} on order {OrderId} lies after {CoveredUntil}, the last day the calendar covers: "
        + "give the site a newer calendar (Site:CalendarFile).")]
    public static partial void DeadlineBeyondCalendar(
        ILogger log, string policy, Guid orderId, DateOnly coveredUntil);
}
