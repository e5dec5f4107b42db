using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Persistence;

internal static partial class PersistenceLog
{
    [LoggerMessage(3001, LogLevel.Information, "The database is migrated: {Count} migrations were applied")]
    public static partial void Migrated(this ILogger log, int count);

    [LoggerMessage(3002, LogLevel.Warning,
        "{File} is open to others and belongs to another account of the machine: its owner should shut it (chmod 600)")]
    public static partial void OpenToOthers(this ILogger log, string file);

    [LoggerMessage(3003, LogLevel.Warning,
        "The turn at '{Name}' ended at {Until}, and another machine has taken it: this one stalled for longer, and "
        + "stops")]
    public static partial void TurnLost(this ILogger log, string name, DateTimeOffset until);
}
