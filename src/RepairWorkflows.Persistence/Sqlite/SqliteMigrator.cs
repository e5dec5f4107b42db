using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Persistence.Stores;

namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>Makes and migrates the file.</summary>
internal sealed class SqliteMigrator(
    IDbContextFactory<SqliteDb> contexts, string connectionString, ILogger<SqliteMigrator> log) : IDatabaseMigrator
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        if (Path.GetDirectoryName(path) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        PrivateFiles.Keep(path, log);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        if (pending > 0)
        {
            await MigrateAsync(db, cancellationToken);
            log.Migrated(pending);
        }

        await DefinitionColumns.FillAsync(db, cancellationToken);
    }

    private static async Task MigrateAsync(SqliteDb db, CancellationToken cancellationToken)
    {
        // Kept in the file, so that whoever opens it first already reads beside the writer.
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancellationToken);

        // EF Core guards migrations with a row in this table, and waits for ever when a process was killed while it
        // held it. One process owns the file, so a row that is there now has no owner left.
        await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }
}
