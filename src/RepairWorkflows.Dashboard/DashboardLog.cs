using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Dashboard;

/// <summary>What the dashboard logs; events 6000 to 6999.</summary>
internal static partial class DashboardLog
{
    [LoggerMessage(6001, LogLevel.Error, "{Screen} could not be read")]
    public static partial void ReadFailed(ILogger logger, string screen, Exception exception);

    [LoggerMessage(6002, LogLevel.Error, "{Command} failed unexpectedly")]
    public static partial void CommandFailed(ILogger logger, string command, Exception exception);
}
