using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Testing.Engine;
using RepairWorkflows.Timers;

namespace RepairWorkflows.Persistence.Tests.Sqlite;

/// <summary>Somebody sets the machine's clock while timers run.</summary>
public sealed class ClockStepTests : IAsyncLifetime
{
    private const int Timers = 50;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("rw-step-").FullName;
    private readonly MachineTime _machine = new(Start);
    private readonly ServiceProvider _services;

    public ClockStepTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new SteadyClock(_machine, _machine));
        services.AddWorkflowEngine().AddRepairs().UseSqlite(Connection).UseHangfireTimers();
        _services = services.BuildServiceProvider();
    }

    private string Connection => $"Data Source={Path.Combine(_folder, "step.db")}";

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task When_it_is_set_by_a_day_then_no_timer_fires_early_and_each_fires_once_at_its_instant(int days)
    {
        for (var number = 0; number < Timers; number++)
        {
            await Get<IWorkflowRuntime>().StartAsync(
                new StartRequest { DefinitionId = "delay", InstanceId = $"i{number}" }, default);
        }

        _machine.Pass(TimeSpan.FromMinutes(30));
        _machine.Set(TimeSpan.FromDays(days));
        (await Get<ITimerPump>().FireDueAsync(default)).ShouldBe(0);
        _machine.Pass(TimeSpan.FromMinutes(30) - TimeSpan.FromMilliseconds(1));
        (await Get<ITimerPump>().FireDueAsync(default)).ShouldBe(0);

        _machine.Pass(TimeSpan.FromMilliseconds(1));
        (await Get<ITimerPump>().FireDueAsync(default)).ShouldBe(Timers);

        var lateness = await Get<ITimerLateness>().ReadAsync(Start, default);
        (lateness.Fired, lateness.Early, lateness.Worst!.DoneAt).ShouldBe((Timers, 0, Start.AddHours(1)));
        var ended = await Get<IInstanceReader>().ListAsync(
            new InstanceFilter { Statuses = [InstanceStatus.Finished] }, 0, 1, default);
        ended.Total.ShouldBe(Timers);
        _machine.Set(TimeSpan.FromDays(-days));
        (await Get<ITimerPump>().FireDueAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task When_it_is_set_then_that_is_a_finding_until_it_is_set_back()
    {
        var watch = Watch;
        await watch.RunAsync(default);
        (await FoundAsync()).ShouldBeEmpty();

        _machine.Set(TimeSpan.FromDays(1));
        await watch.RunAsync(default);
        var found = (await FoundAsync()).ShouldHaveSingleItem();
        (found.Kind, found.Expected, found.Actual).ShouldBe(
            (AuditKind.MachineClock, "2026-03-02T01:00:00.0000000+00:00", "2026-03-03T01:00:00.0000000+00:00"));

        _machine.Set(TimeSpan.FromDays(-1));
        _machine.Pass(TimeSpan.FromMinutes(1));
        await watch.RunAsync(default);
        (await FoundAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_machine_has_not_been_there_for_some_minutes_then_what_it_found_lapses()
    {
        await Get<IAuditFindings>().ReplaceAsync(
            AuditSource.Auditor, ["machine/gone"],
            [new() { Kind = AuditKind.MachineClock, Subject = "machine/gone", InstanceId = "machine/gone" }], Start,
            default);

        _machine.Pass(TimeSpan.FromMinutes(4));
        await Watch.RunAsync(default);
        (await FoundAsync()).ShouldHaveSingleItem();

        _machine.Pass(TimeSpan.FromMinutes(2));
        await Watch.RunAsync(default);
        (await FoundAsync()).ShouldBeEmpty();
    }

    public async Task InitializeAsync()
    {
        await Get<IDatabaseMigrator>().MigrateAsync(default);
        await Get<DefinitionPublisher>().PublishAsync(
            $"{new Drawing("delay").Delay("w", "01:00:00").Lines("a").Arrows("w->a")}", default);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var connection = new SqliteConnection(Connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private MachineClockWatch Watch => _services.GetServices<IUpkeep>().OfType<MachineClockWatch>().Single();

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private async Task<IReadOnlyList<AuditFinding>> FoundAsync() =>
        (await Get<IAuditFindings>().ListAsync(AuditSource.Auditor, 0, 10, default)).Rows;
}
