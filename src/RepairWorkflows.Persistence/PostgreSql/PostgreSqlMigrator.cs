using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace RepairWorkflows.Persistence.PostgreSql;

/// <summary>Migrates the database; machines that start at the same time take turns.</summary>
internal sealed class PostgreSqlMigrator(
    IDbContextFactory<PostgreSqlDb> contexts, NpgsqlDataSource source, MissingDatabase missing,
    ILogger<PostgreSqlMigrator> log)
    : IDatabaseMigrator
{
    // Any number, as long as it stays: advisory locks have no names.
    private const long Lock = 0x5265706169725766;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await missing.MakeAsync(cancellationToken);

        // The lock belongs to the connection: it ends with the process, however that ends.
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({Lock})", cancellationToken);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            if (pending > 0)
            {
                await db.Database.MigrateAsync(cancellationToken);
                log.Migrated(pending);
            }
        }
        finally
        {
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection, string text, CancellationToken cancellationToken)
    {
        // No limit: another machine's migration may take its time, and the start can be canceled.
        await using var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
