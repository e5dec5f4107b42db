using Npgsql;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A database of its own on the server that <see cref="RequiresPostgresAttribute.Variable"/> names.</summary>
public sealed class PostgresFixture : DatabaseFixture
{
    private readonly string _database = $"rw_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    /// <inheritdoc/>
    protected override bool IsConfigured => RequiresPostgresAttribute.ConnectionString is not null;

    /// <summary>Where the database is.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(RequiresPostgresAttribute.ConnectionString)
        {
            Database = _database,
            MaxPoolSize = 20,
        }.ConnectionString;

    /// <inheritdoc/>
    protected override void Use(EngineBuilder builder) => builder.UsePostgreSql(ConnectionString);

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        if (IsConfigured)
        {
            await OnServerAsync($"CREATE DATABASE {_database}");
        }

        await base.InitializeAsync();
    }

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (IsConfigured)
        {
            await OnServerAsync($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
        }
    }

    /// <summary>Runs a statement outside of the class's own database, for example to make another.</summary>
    public static async Task OnServerAsync(string text)
    {
        await using var source = NpgsqlDataSource.Create(RequiresPostgresAttribute.ConnectionString!);
        await using var command = source.CreateCommand(text);
        await command.ExecuteNonQueryAsync();
    }
}
