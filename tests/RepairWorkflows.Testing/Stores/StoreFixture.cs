using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;
using RepairWorkflows.Persistence.Model;
using Xunit;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A database of its own for one test class, with the stores over it.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private ServiceProvider? _services;

    /// <summary>The clock that decides what is due.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The stores.</summary>
    public IServiceProvider Services => _services ?? throw new InvalidOperationException("There is no database.");

    /// <summary>A store.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Whether this database can be used here.</summary>
    protected virtual bool IsConfigured => true;

    /// <summary>Registers the database.</summary>
    protected abstract void Use(EngineBuilder builder);

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
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
        Use(new EngineBuilder(services));
        return services.BuildServiceProvider();
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    /// <summary>Empties every table and turns the clock back: tests share nothing but the schema.</summary>
    public async Task ResetAsync()
    {
        Clock.AdjustTime(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Distinct();
        var deletes = string.Join(";\n", tables.Select(table => $"DELETE FROM {table}"));
        await db.Database.ExecuteSqlRawAsync(deletes);
    }
}
