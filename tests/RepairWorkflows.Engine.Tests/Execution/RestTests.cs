using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Execution;

/// <summary>What survives a rest, and what a rest does to the journal.</summary>
public sealed class RestTests
{
    [Fact]
    public async Task When_a_delay_is_over_then_the_journal_goes_on_where_it_stopped()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(
            new Drawing("flow").Lines("a", "b").Delay("w", "00:00:05").Arrows("a->w", "w->b").ToString());

        var report = await host.StartAsync("flow");
        await host.AdvanceAsync(TimeSpan.FromSeconds(5));

        var journal = await host.JournalAsync(report.Header.Id);
        journal.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(0, journal.Count));
        journal.Select(entry => $"{entry.ActivityId} {entry.EventName}").ShouldBe(
        [
            "Workflow1 Started", "f Started", "a Started", "a Completed", "w Started", "w Suspended",
            "w Resumed", "w Completed", "b Started", "b Completed", "f Completed", "Workflow1 Completed",
        ]);
    }

    [Fact]
    public async Task When_a_delay_is_not_over_then_nothing_has_moved()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("b").Delay("w", "00:00:05").Arrows("w->b").ToString());

        var report = await host.StartAsync("flow");
        await host.AdvanceAsync(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));

        (await host.LinesAsync(report.Header.Id)).ShouldBeEmpty();
        host.Store.Timers.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, "b")]
    [InlineData(false, "a")]
    public async Task When_a_variable_was_set_before_a_rest_then_its_driver_decides_what_is_read(
        bool survives, string read)
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Variable("v", "String", "a", survives).Set("s", "v", "'b'")
            .Delay("w", "00:00:05").With("p", "Elsa.WriteLine", ("text", Drawing.Script("getVariable('v')")))
            .Arrows("s->w", "w->p").ToString());

        var report = await host.StartAsync("flow");
        await host.AdvanceAsync(TimeSpan.FromSeconds(5));

        (await host.LinesAsync(report.Header.Id)).ShouldBe([read]);
    }

    [Theory]
    [InlineData(true, "given")]
    [InlineData(false, "none")]
    public async Task When_an_input_is_read_after_a_rest_then_its_driver_decides_what_is_read(
        bool survives, string read)
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Input("i", "String", survives).Delay("w", "00:00:05")
            .With("p", "Elsa.WriteLine", ("text", Drawing.Script("getInput('i') ?? 'none'"))).Arrows(
                "w->p").ToString());

        var report = await host.StartAsync("flow", ("i", "given"));
        await host.AdvanceAsync(TimeSpan.FromSeconds(5));

        (await host.LinesAsync(report.Header.Id)).ShouldBe([read]);
    }

    [Fact]
    public async Task When_a_timer_fires_twice_then_the_second_time_changes_nothing()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("b").Delay("w", "00:00:05").Arrows("w->b").ToString());
        var report = await host.StartAsync("flow");
        var timer = host.Store.Timers[0].Id;
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        var first = await host.Runtime.FireTimerAsync(timer, null, CancellationToken.None);
        var second = await host.Runtime.FireTimerAsync(timer, null, CancellationToken.None);

        first.ShouldBeTrue();
        second.ShouldBeFalse();
        (await host.LinesAsync(report.Header.Id)).ShouldBe(["b"]);
    }

    [Fact]
    public async Task When_a_timer_was_set_anew_since_it_was_due_then_the_old_bell_does_not_fire_it()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("b").Delay("w", "00:00:05").Arrows("w->b").ToString());
        var report = await host.StartAsync("flow");
        var timer = host.Store.Timers[0];

        var early = await host.Runtime.FireTimerAsync(
            timer.Id, timer.DueAt - TimeSpan.FromSeconds(1), CancellationToken.None);
        var notDue = await host.Runtime.FireTimerAsync(timer.Id, null, CancellationToken.None);

        early.ShouldBeFalse();
        notDue.ShouldBeFalse();
        (await host.LinesAsync(report.Header.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_state_cannot_be_read_then_the_instance_is_set_aside_and_kept_as_it_is()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Event("e", "x").ToString());
        var report = await host.StartAsync("flow");
        await host.SpoilAsync(report.Header.Id);
        var spoilt = await host.Store.FindAsync(report.Header.Id, CancellationToken.None);

        var refusal = await Should.ThrowAsync<RuleViolationException>(() => host.ResumeAsync(report.Header.Id, "x"));

        refusal.Code.ShouldBe(EngineErrors.InstanceQuarantined);
        var stored = await host.Store.FindAsync(report.Header.Id, CancellationToken.None);
        stored!.QuarantineReason.ShouldNotBeNullOrEmpty();
        stored.Version.ShouldBe(spoilt!.Version);
    }
}
