using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;
using RepairWorkflows.Testing.Stores;

namespace RepairWorkflows.Persistence.Tests.PostgreSql;

/// <summary>Several machines over one database.</summary>
[RequiresPostgres]
public sealed class PostgreSqlMachinesTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    [StoreFact]
    public async Task When_several_machines_start_at_once_without_a_database_then_all_find_it_migrated()
    {
        var missing = new NpgsqlConnectionStringBuilder(fixture.ConnectionString)
        {
            Database = $"rw_missing_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}",
        };
        var machines = Enumerable.Range(0, 4).Select(_ => Machine(missing.ConnectionString)).ToList();

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

        await PostgresFixture.OnServerAsync($"DROP DATABASE {missing.Database} WITH (FORCE)");
    }

    [StoreFact]
    public async Task When_the_first_start_finds_no_database_then_its_log_shows_no_failure()
    {
        var missing = new NpgsqlConnectionStringBuilder(fixture.ConnectionString)
        {
            Database = $"rw_first_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}",
        };
        using var log = new CapturedLog();
        await using (var machine = Machine(missing.ConnectionString, log))
        {
            await machine.GetRequiredService<IDatabaseMigrator>().MigrateAsync(default);
        }

        await PostgresFixture.OnServerAsync($"DROP DATABASE {missing.Database} WITH (FORCE)");
        log.Failures.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_machines_share_the_database_then_none_frees_what_another_has_taken()
    {
        await using var one = Machine(fixture.ConnectionString);
        await using var other = Machine(fixture.ConnectionString);
        var now = TimeProvider.System.GetUtcNow();
        var change = ABurst.Change(ABurst.NewId(), 0) with { SetTimers = [ABurst.Timer("taken", now.AddMinutes(-1))] };
        await one.GetRequiredService<IWorkflowStore>().CommitAsync(ABurst.On(change), default);
        await one.GetRequiredService<ITimerStore>().TakeDueAsync(10, TimeSpan.FromMinutes(1), default);

        await other.GetRequiredService<AbandonedLeases>().FreeAsync(now, default);

        var due = await other.GetRequiredService<ITimerStore>().TakeDueAsync(10, TimeSpan.FromMinutes(1), default);
        due.ShouldNotContain(timer => timer.Id == "taken");
    }

    [StoreFact]
    public async Task When_machines_take_numbers_at_once_then_none_is_missing_and_none_is_given_twice()
    {
        await using var one = Machine(fixture.ConnectionString);
        await using var other = Machine(fixture.ConnectionString);

        var taken = await Task.WhenAll(new[] { one, other, one, other }.Select(machine => Task.Run(
            () => TakeNumbersAsync(machine.GetRequiredService<IWorkflowStore>(), 25))));

        taken.SelectMany(numbers => numbers).Order().ShouldBe(Enumerable.Range(1, 100));
    }

    [StoreFact]
    public async Task When_another_machine_was_faster_then_the_number_is_a_conflict_and_the_next_try_has_it()
    {
        await using var one = Machine(fixture.ConnectionString);
        await using var other = Machine(fixture.ConnectionString);
        var store = one.GetRequiredService<IWorkflowStore>();
        var day = new DateOnly(2026, 3, 3);
        await TakeNumberAsync(store, day);
        await TakeNumberAsync(other.GetRequiredService<IWorkflowStore>(), day);

        await Should.ThrowAsync<ConcurrencyConflictException>(() => TakeNumberAsync(store, day));
        (await TakeNumberAsync(store, day)).ShouldBe(3);
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

    // As the runtime does it: who loses a race tries again.
    private static async Task<List<int>> TakeNumbersAsync(IWorkflowStore store, int count)
    {
        var numbers = new List<int>();
        while (numbers.Count < count)
        {
            try
            {
                numbers.Add(await TakeNumberAsync(store, new DateOnly(2026, 3, 2)));
            }
            catch (ConcurrencyConflictException)
            {
                // The other machine was faster.
            }
        }

        return numbers;
    }

    private static async Task<int> TakeNumberAsync(IWorkflowStore store, DateOnly day)
    {
        var taken = 0;
        await store.CommitNumberedAsync(
            day,
            number =>
            {
                taken = number;
                return ABurst.On(ABurst.NewId(), 0);
            },
            default);
        return taken;
    }

    private static ServiceProvider Machine(string connectionString, CapturedLog? log = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => (log is null ? logging : logging.AddProvider(log)).SetMinimumLevel(0));
        services.AddSingleton<IClockRules, KnownRules>();
        new EngineBuilder(services).UsePostgreSql(connectionString);
        return services.BuildServiceProvider();
    }
}
