using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using Npgsql;
using RepairWorkflows.Persistence.Stores;

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
            await MakeHistoryAsync(connection, db, cancellationToken);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            if (pending > 0)
            {
                await db.Database.MigrateAsync(cancellationToken);
                log.Migrated(pending);
            }

            await DefinitionColumns.FillAsync(db, cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    // EF Core finds out that its table is missing by reading it, even when it is only asked whether it is there: the
    // log would show failures where everything is as it should be.
    private static async Task MakeHistoryAsync(
        NpgsqlConnection connection, PostgreSqlDb db, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""SELECT to_regclass('"{HistoryRepository.DefaultTableName}"') IS NULL""", connection);
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
        {
            await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
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
