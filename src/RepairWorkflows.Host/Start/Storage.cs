using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;

namespace RepairWorkflows.Host.Start;

/// <summary>Chooses the database.</summary>
internal static class Storage
{
    /// <summary>PostgreSQL when the settings name one, else the file in the data folder.</summary>
    public static EngineBuilder UseStorage(this EngineBuilder engine, HostSettings settings) =>
        settings.PostgreSql is { } connectionString
            ? engine.UsePostgreSql(connectionString)
            : engine.UseSqlite(settings.Sqlite);
}
