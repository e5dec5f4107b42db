using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Sqlite;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence;

/// <summary>Chooses SQLite.</summary>
public static class SqlitePersistence
{
    /// <summary>
    /// Keeps everything in one SQLite file, which belongs to this process alone. What is due is decided by the host's
    /// <see cref="TimeProvider"/>.
    /// </summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="connectionString">
    /// <c>Data Source=path</c>: a file; databases in memory will not do. The file and its folder are made at start.
    /// </param>
    public static EngineBuilder UseSqlite(this EngineBuilder builder, string connectionString)
    {
        // Sessions are kept open by their owners; a pool beneath them would only keep files open after the end.
        var own = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        var services = builder.Services;
        services.AddDbContextFactory<SqliteDb>(
            (provider, options) => options.UseSqlite(connectionString).Watch(provider));
        StoreRegistration.AddStores<SqliteDb>(services);
        services.AddSingleton(provider => new SqliteWriter(own, provider.GetRequiredService<StatementCounters>()));
        services.AddSingleton(_ => new SqliteReaders(own));
        services.AddSingleton<IDatabase, SqliteDatabase>();
        services.AddSingleton<IDatabaseMigrator>(
            provider => ActivatorUtilities.CreateInstance<SqliteMigrator>(provider, connectionString));
        return builder;
    }
}
