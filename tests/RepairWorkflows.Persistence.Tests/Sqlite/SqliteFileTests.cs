using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Stores;

namespace RepairWorkflows.Persistence.Tests.Sqlite;

/// <summary>Nobody else on the machine reads the database.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("repair-workflows-");

    private string File => Path.Combine(_folder.FullName, "test.db");

    [Fact]
    public async Task When_the_database_is_made_in_a_folder_open_to_all_then_its_files_are_not()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        await using var stores = await StartAsync();
        await stores.GetRequiredService<IWorkflowStore>().CommitAsync(ABurst.On(ABurst.NewId(), 0), default);

        _folder.EnumerateFiles().Select(file => file.Name).Order().ShouldBe(["test.db", "test.db-shm", "test.db-wal"]);
        _folder.EnumerateFiles().ShouldAllBe(file => file.UnixFileMode == Own);
    }

    [Fact]
    public async Task When_the_database_was_open_to_others_then_the_next_start_shuts_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await (await StartAsync()).DisposeAsync();
        System.IO.File.SetUnixFileMode(File, Own | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await using var again = await StartAsync();

        System.IO.File.GetUnixFileMode(File).ShouldBe(Own);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<ServiceProvider> StartAsync() => StartAsync(File);

    internal static async Task<ServiceProvider> StartAsync(string file)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IClockRules, KnownRules>();
        new EngineBuilder(services).UseSqlite($"Data Source={file};Pooling=False");
        var stores = services.BuildServiceProvider();
        await stores.GetRequiredService<IDatabaseMigrator>().MigrateAsync(default);
        return stores;
    }
}
