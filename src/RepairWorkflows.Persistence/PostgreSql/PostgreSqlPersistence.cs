using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.PostgreSql;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence;

/// <summary>Chooses PostgreSQL.</summary>
public static class PostgreSqlPersistence
{
    /// <summary>
    /// Keeps everything in a PostgreSQL database that any number of machines may share. What is due is decided by the
    /// database's clock; by the host's <see cref="TimeProvider"/> only when that is not the system's.
    /// </summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="connectionString">
    /// Npgsql's; PostgreSQL 13 or later. A database that is missing is made at the start. Statements are prepared
    /// automatically unless the text says otherwise, as it must behind a pooler that shares sessions
    /// (<c>Max Auto Prepare=0</c>).
    /// </param>
    public static EngineBuilder UsePostgreSql(this EngineBuilder builder, string connectionString)
    {
        var services = builder.Services;
        services.AddSingleton(_ => NpgsqlDataSource.Create(Tune(connectionString)));
        services.AddDbContextFactory<PostgreSqlDb>(
            (provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).Watch(provider));
        StoreRegistration.AddStores<PostgreSqlDb>(services);
        services.AddSingleton<IDatabase, PostgreSqlDatabase>();
        services.AddSingleton(new MissingDatabase(connectionString));
        services.AddSingleton<IDatabaseMigrator, PostgreSqlMigrator>();
        return builder;
    }

    private static NpgsqlConnectionStringBuilder Tune(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = 100;
            settings.AutoPrepareMinUsages = 2;
        }

        // Nothing here changes a session, so that there is nothing to reset when it goes back to the pool.
        settings.NoResetOnClose = true;
        return settings;
    }
}
