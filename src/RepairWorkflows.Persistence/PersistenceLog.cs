using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Persistence;

internal static partial class PersistenceLog
{
    [LoggerMessage(3001, LogLevel.Error, "The commit listener {Listener} failed; the commit stands")]
    public static partial void ListenerFailed(this ILogger log, Exception failure, string listener);

    [LoggerMessage(3002, LogLevel.Information, "The database is migrated: {Count} migrations were applied")]
    public static partial void Migrated(this ILogger log, int count);
}
