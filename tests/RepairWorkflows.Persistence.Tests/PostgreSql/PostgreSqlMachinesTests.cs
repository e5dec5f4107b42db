using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Testing.Stores;

namespace RepairWorkflows.Persistence.Tests.PostgreSql;

/// <summary>Several machines over one database.</summary>
[RequiresPostgres]
public sealed class PostgreSqlMachinesTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    [StoreFact]
    public async Task When_several_machines_start_at_once_on_an_empty_database_then_all_find_it_migrated()
    {
        var empty = new NpgsqlConnectionStringBuilder(fixture.ConnectionString)
        {
            Database = $"rw_empty_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}",
        };
        await PostgresFixture.OnServerAsync($"CREATE DATABASE {empty.Database}");
        var machines = Enumerable.Range(0, 4).Select(_ => Machine(empty.ConnectionString)).ToList();

        await Task.WhenAll(machines.Select(machine => Task.Run(
            () => machine.GetRequiredService<IDatabaseMigrator>().MigrateAsync(default))));

        await using (var scope = machines[3].CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();
            (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        }

        foreach (var machine in machines)
        {
            await machine.DisposeAsync();
        }

        await PostgresFixture.OnServerAsync($"DROP DATABASE {empty.Database} WITH (FORCE)");
    }

    [StoreFact]
    public async Task When_the_host_has_the_system_clock_then_the_database_decides_what_is_due()
    {
        await using var machine = Machine(fixture.ConnectionString);
        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);
        await using var now = source.CreateCommand("SELECT now()");
        var past = ((DateTime)(await now.ExecuteScalarAsync())!).AddSeconds(-1);
        var change = ABurst.Change(ABurst.NewId(), 0) with
        {
            SetTimers = [ABurst.Timer("past", past), ABurst.Timer("future", past.AddHours(1))],
        };
        await machine.GetRequiredService<IWorkflowStore>().CommitAsync(ABurst.On(change), default);

        var due = await machine.GetRequiredService<ITimerStore>().TakeDueAsync(10, TimeSpan.FromMinutes(1), default);
        due.ShouldHaveSingleItem().Id.ShouldBe("past");
    }

    private static ServiceProvider Machine(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        new EngineBuilder(services).UsePostgreSql(connectionString);
        return services.BuildServiceProvider();
    }
}
