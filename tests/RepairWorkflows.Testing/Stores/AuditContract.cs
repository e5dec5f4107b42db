using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What does not fit together is found within a round, and mended where that is safe.</summary>
public abstract class AuditContract(DatabaseFixture fixture) : LivingStoreContract(fixture)
{
    private const string DueAt = "SELECT due_at FROM timers ORDER BY id";

    [StoreFact]
    public async Task When_all_fits_then_nothing_is_found()
    {
        await using var engine = await StartAsync();
        await ReportAsync(engine);
        await WaitAsync(engine);

        (await AuditAsync(engine)).ShouldBeEmpty();
        var state = AuditState.Parse(await Fixture.Get<IWatchStore>().FindAsync(AuditState.Name, None));
        (state.WholeEndedAt, state.WholeRows > 3).ShouldBe((Now, true));
    }

    [StoreFact]
    public async Task When_the_timer_of_a_clock_is_gone_then_a_burst_of_the_order_sets_it_again()
    {
        await using var engine = await StartAsync();
        var order = await ReportAsync(engine);
        var due = await ReadAsync(DueAt);
        await ChangeAsync("DELETE FROM timers WHERE id LIKE '%/ticketing/%'");

        var found = (await AuditAsync(engine)).ShouldHaveSingleItem();
        (found.Kind, found.IsMended, found.Order!.Id).ShouldBe((AuditKind.ClockWithoutTimer, true, order));

        await FireAsync(engine);
        (await ReadAsync(DueAt)).ShouldBe(due);
        (await AuditAsync(engine)).ShouldBeEmpty();
        var view = await engine.GetRequiredService<IMediator>().Send(new GetCase(order, People.Supervisor));
        view!.Timeline.Count(entry => entry.Kind == "clock.timers-set").ShouldBe(1);
    }

    [StoreFact]
    public async Task When_the_timer_of_a_clock_rings_at_another_instant_then_it_is_set_right()
    {
        await using var engine = await StartAsync();
        await ReportAsync(engine);
        var due = await ReadAsync(DueAt);
        const string later = "(SELECT max(due_at) FROM clocks)";
        await ChangeAsync($"UPDATE timers SET due_at = {later}, ready_at = {later} WHERE id LIKE '%/ticketing/%'");

        (await AuditAsync(engine)).ShouldHaveSingleItem().Kind.ShouldBe(AuditKind.ClockTimerDiffers);

        await FireAsync(engine);
        (await ReadAsync(DueAt)).ShouldBe(due);
        (await AuditAsync(engine)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_clock_is_gone_or_stopped_then_its_timer_goes_too()
    {
        await using var engine = await StartAsync();
        await ReportAsync(engine);
        await ChangeAsync("UPDATE clocks SET state = 2 WHERE policy = 'ticketing'");

        var found = (await AuditAsync(engine)).ShouldHaveSingleItem();
        (found.Kind, found.IsMended).ShouldBe((AuditKind.TimerWithoutClock, true));
        (await ReadAsync("SELECT id FROM timers WHERE id LIKE '%/ticketing/%'")).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_wait_has_lost_its_timer_then_it_is_set_again_and_the_wait_ends_at_its_instant()
    {
        await using var engine = await StartAsync();
        var id = await WaitAsync(engine);
        await ChangeAsync("DELETE FROM timers");

        var found = (await AuditAsync(engine)).ShouldHaveSingleItem();
        (found.Kind, found.InstanceId, found.IsMended).ShouldBe((AuditKind.RestWithoutTimer, id, true));

        Fixture.Clock.Advance(TimeSpan.FromMinutes(59) - TimeSpan.FromSeconds(1));
        await FireAsync(engine);
        (await Store.FindAsync(id, None))!.Header.FinishedAt.ShouldBeNull();
        Fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        await FireAsync(engine);
        (await Store.FindAsync(id, None))!.Header.FinishedAt.ShouldBe(Now);
        (await AuditAsync(engine)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_an_instance_has_ended_or_is_not_there_then_its_timers_go()
    {
        await using var engine = await StartAsync();
        var ended = await WaitAsync(engine);
        await WaitAsync(engine, "w2");
        await ChangeAsync($"UPDATE workflow_instances SET status = 2 WHERE id = '{ended}'");
        await ChangeAsync($"DELETE FROM workflow_instances WHERE id <> '{ended}'");

        (await AuditAsync(engine)).Select(finding => (finding.Kind, finding.IsMended)).ShouldBe(
            [(AuditKind.TimerOfEnded, true), (AuditKind.TimerWithoutInstance, true)], ignoreOrder: true);
        (await ReadAsync("SELECT due_at FROM timers")).ShouldBeEmpty();
        (await AuditAsync(engine)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_stage_is_overdue_then_it_is_a_finding_until_it_fires()
    {
        await using var engine = await StartAsync();
        await ReportAsync(engine);
        await AuditAsync(engine);
        Fixture.Clock.Advance(TimeSpan.FromMinutes(10));

        var found = (await AuditAsync(engine)).ShouldHaveSingleItem();
        (found.Kind, found.IsMended).ShouldBe((AuditKind.StageOverdue, false));

        await FireAsync(engine);
        (await AuditAsync(engine)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_an_order_is_closed_and_a_clock_of_it_runs_on_then_that_is_a_finding()
    {
        await using var engine = await StartAsync();
        await ReportAsync(engine);
        await ChangeAsync("UPDATE repair_orders SET closed_at = reported_at");

        var found = await AuditAsync(engine);
        found.Select(finding => (finding.Kind, finding.IsMended)).Distinct()
            .ShouldBe([(AuditKind.ClockOfClosedOrder, false)]);
        found.Count.ShouldBe((await ReadAsync("SELECT id FROM clocks")).Count);
    }

    [StoreFact]
    public async Task When_the_burst_that_was_asked_for_fails_then_it_is_asked_for_once_and_nothing_is_called_mended()
    {
        await using var engine = await StartAsync();
        await ReportAsync(engine);
        await ChangeAsync("DELETE FROM timers WHERE id LIKE '%/ticketing/%'");
        (await AuditAsync(engine)).ShouldHaveSingleItem().IsMended.ShouldBeTrue();

        await ChangeAsync("UPDATE timers SET attempts = 1 WHERE id LIKE 'audit/%'");
        var found = (await AuditAsync(engine)).ShouldHaveSingleItem();
        (found.Kind, found.IsMended).ShouldBe((AuditKind.ClockWithoutTimer, false));
        (await ReadAsync("SELECT id FROM timers WHERE id LIKE 'audit/%'")).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task When_a_look_fails_then_the_next_looks_at_what_had_changed()
    {
        await using var engine = await StartAsync();
        var id = await WaitAsync(engine);
        var sources = engine.GetRequiredService<AuditSources>();
        await Should.ThrowAsync<IOException>(
            () => sources.LookFirstAsync([], _ => throw new IOException("The database is away."), None));

        IReadOnlyCollection<string> looked = [];
        await sources.LookFirstAsync([], some => Task.FromResult(looked = some), None);
        looked.ShouldContain(id);
        await sources.LookFirstAsync([], some => Task.FromResult(looked = some), None);
        looked.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<AuditFinding>> AuditAsync(ServiceProvider engine)
    {
        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await engine.GetRequiredService<Auditor>().RunAsync(None);
        return (await Fixture.Get<IAuditFindings>().ListAsync(AuditSource.Auditor, 0, 100, None)).Rows;
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string select)
    {
        await using var scope = Fixture.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>().Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = select;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add($"{reader.GetValue(0)}");
        }

        return rows;
    }
}
