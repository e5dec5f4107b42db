using Microsoft.Data.Sqlite;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A SQLite file in a folder of its own.</summary>
public sealed class SqliteFixture : DatabaseFixture
{
    private readonly string _folder = Directory.CreateTempSubdirectory("repair-workflows-").FullName;

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(_folder, "test.db");

    /// <inheritdoc/>
    protected override void Use(EngineBuilder builder) => builder.UseSqlite($"Data Source={Path}");

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={Path}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }
}
