using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs;
using RepairWorkflows.Timers;

namespace RepairWorkflows.Persistence.Tests.Scale;

/// <summary>The engine over a SQLite file, with timers that the test fires.</summary>
internal sealed class ScaleHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rw-scale-").FullName;
    private ServiceProvider _services;

    private ScaleHost() => _services = Build();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    private string Connection => $"Data Source={Path.Combine(_folder, "scale.db")}";

    public static async Task<ScaleHost> StartAsync()
    {
        var host = new ScaleHost();
        await host.Get<IDatabaseMigrator>().MigrateAsync(default);
        return host;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task PublishAsync(string document) => Get<DefinitionPublisher>().PublishAsync(document, default);

    public Task<BurstReport> StartAsync(string definitionId, string instanceId) =>
        Get<IWorkflowRuntime>().StartAsync(
            new StartRequest { DefinitionId = definitionId, InstanceId = instanceId }, default);

    /// <summary>How many instances stand like this.</summary>
    public async Task<int> CountAsync(InstanceStatus status) =>
        (await Get<IInstanceReader>().ListAsync(new InstanceFilter { Statuses = [status] }, 0, 1, default)).Total;

    public async Task FireAsync()
    {
        while (await Get<ITimerPump>().FireDueAsync(default) > 0)
        {
            // A round takes what is due when it begins.
        }
    }

    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Build();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var connection = new SqliteConnection(Connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddWorkflowEngine().AddRepairs().UseSqlite(Connection).UseHangfireTimers();
        return services.BuildServiceProvider();
    }
}
