using Npgsql;

namespace RepairWorkflows.Persistence.PostgreSql;

/// <summary>Makes the database a connection string names, where the server has none of that name.</summary>
internal sealed class MissingDatabase(string connectionString)
{
    private const string AlwaysThere = "postgres";

    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        var wanted = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        try
        {
            await using var connection = new NpgsqlConnection(wanted.ConnectionString);
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await MakeAsync(wanted, cancellationToken);
        }
    }

    private static async Task MakeAsync(NpgsqlConnectionStringBuilder wanted, CancellationToken cancellationToken)
    {
        var name = wanted.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
        wanted.Database = AlwaysThere;
        await using var connection = new NpgsqlConnection(wanted.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException failure) when (failure.SqlState
            is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another machine that starts at the same time was faster.
            return;
        }
    }
}
