using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Persistence;

internal static partial class PersistenceLog
{
    [LoggerMessage(3001, LogLevel.Information, "The database is migrated: {Count} migrations were applied")]
    public static partial void Migrated(this ILogger log, int count);
}
