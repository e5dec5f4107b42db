using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A database of its own for one test class, with the stores over it.</summary>
public abstract class DatabaseFixture : StoreFixture
{
    private ServiceProvider? _services;

    /// <inheritdoc/>
    public override IServiceProvider Services =>
        _services ?? throw new InvalidOperationException("There is no database.");

    /// <summary>Whether this database can be used here.</summary>
    protected virtual bool IsConfigured => true;

    /// <summary>Registers the database.</summary>
    protected abstract void Use(EngineBuilder builder);

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        if (IsConfigured)
        {
            _services = Build(Clock);
            await Get<IDatabaseMigrator>().MigrateAsync(CancellationToken.None);
        }
    }

    /// <summary>Stores of another process over the same database.</summary>
    public ServiceProvider Build(TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddSingleton<IClockRules, KnownRules>();
        Use(new EngineBuilder(services));
        return services.BuildServiceProvider();
    }

    /// <summary>The engine over this database, with the repair domain.</summary>
    public ServiceProvider BuildEngine()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ITechnicians, KnownTechnicians>();
        Use(services.AddWorkflowEngine().AddRepairs());
        return services.BuildServiceProvider();
    }

    /// <summary>Likewise, with the limits and the process that come with the server published.</summary>
    public async Task<ServiceProvider> StartEngineAsync()
    {
        var (engine, end) = (BuildEngine(), CancellationToken.None);
        await engine.GetRequiredService<IRuleSeeds>().PublishAsync(end);
        if (await engine.GetRequiredService<IDefinitionStore>().FindLatestAsync("unified-report", end) is null)
        {
            var publisher = engine.GetRequiredService<DefinitionPublisher>();
            await ShippedDefinitions.PublishAsync("unified-report", text => publisher.PublishAsync(text, end));
        }

        return engine;
    }

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    internal override Task CommitAsync(PreparedCommit prepared) =>
        Get<WorkflowStore>().CommitAsync(prepared, CancellationToken.None);

    internal override async Task<StoredCase?> LoadCaseAsync(string instanceId) =>
        (await Get<InstanceQueries>().FindAsync(instanceId, CancellationToken.None))?.Case;

    // Every table, but not the schema.
    private protected override async Task EmptyAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Distinct();
        var deletes = string.Join(";\n", tables.Select(table => $"DELETE FROM {table}"));
        await db.Database.ExecuteSqlRawAsync(deletes);
    }
}
