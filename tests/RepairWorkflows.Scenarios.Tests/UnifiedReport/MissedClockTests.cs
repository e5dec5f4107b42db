using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

[Trait("Clause", "S3.3")]
public sealed class MissedClockTests
{
    [Fact]
    public async Task When_no_ticket_is_written_in_5_minutes_then_the_supervisor_is_told_once()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToTriagedAsync(host);
        var reportedAt = host.Now;

        await host.AdvanceAsync(TimeSpan.FromMinutes(30));

        var told = host.Notifications.All.Where(one => one.Role == Role.ServiceSupervisor).ToList();
        told.ShouldHaveSingleItem().Kind.ShouldBe("clock.breached");
        told[0].At.ShouldBe(reportedAt.AddMinutes(5));
        (await host.OpenStepsAsync(order)).ShouldBe(["write-ticket"]);
    }

    [Fact]
    public async Task When_the_limit_is_near_then_the_agent_is_warned_and_the_limit_itself_still_comes()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        await Play.ToTriagedAsync(host);

        await host.AdvanceAsync(TimeSpan.FromMinutes(4));

        host.Notifications.All.ShouldHaveSingleItem().Kind.ShouldBe("clock.warned");
    }

    [Fact]
    public async Task When_a_limit_is_near_or_passed_then_the_timeline_says_who_was_told()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToTriagedAsync(host);

        await host.AdvanceAsync(TimeSpan.FromMinutes(5));

        var timeline = (await host.CaseAsync(order)).Timeline;
        timeline.Single(entry => entry.Kind == "clock.warned").Details
            .ShouldContain("\"roles\":[\"service-agent\"]");
        timeline.Single(entry => entry.Kind == "clock.breached").Details
            .ShouldContain("\"roles\":[\"service-supervisor\"]");
    }

    [Fact]
    public async Task When_the_server_was_down_over_the_limit_then_the_true_instant_is_on_record()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToTriagedAsync(host);
        var reportedAt = host.Now;
        host.Engine.Clock.Advance(TimeSpan.FromHours(1));   // nobody was there to fire a timer

        await host.AdvanceAsync(TimeSpan.Zero);

        var breach = (await host.CaseAsync(order)).Timeline.Single(entry => entry.Kind == "clock.breached");
        breach.At.ShouldBe(reportedAt.AddMinutes(5));
        breach.RecordedAt.ShouldBe(reportedAt.AddHours(1));
    }

    [Fact]
    public async Task When_the_ticket_is_written_late_before_any_timer_fired_then_the_breach_is_not_lost()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToTriagedAsync(host);
        host.Engine.Clock.Advance(TimeSpan.FromMinutes(7));

        await host.TakeAsync(order, "write-ticket", People.Agent);

        var clock = (await host.CaseAsync(order)).Clocks.Single(one => one.Policy == "ticketing");
        ClockVerdict.Of(clock, Rules.Shipped, host.Now)
            .ShouldBe(new ClockVerdict(ClockOutcome.Breached, TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public async Task When_somebody_acts_after_a_limit_before_its_timer_rang_then_what_the_limit_sets_off_came_first()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);
        var setOutAt = host.Now;
        host.Engine.Clock.Advance(TimeSpan.FromMinutes(21));

        await host.TakeAsync(
            order, "record-call", People.Agent, ("reached", true), ("apologised", true),
            ("promisedAt", $"{host.Now.AddMinutes(30):O}"));

        var view = await host.CaseAsync(order);
        view.Tasks.Select(task => task.Step).ShouldBe(["arrive"]);
        var kinds = view.Timeline.Select(entry => entry.Kind).ToList();
        kinds.IndexOf("clock.breached").ShouldBeLessThan(kinds.IndexOf("action.record-call"));
        view.Timeline.Single(entry => entry.Kind == "clock.breached").At.ShouldBe(setOutAt.AddMinutes(20));
        ClockExplanation.Of(view.Clocks.Single(clock => clock is { Policy: "arrival-notice", Cycle: 1 }),
            Rules.Shipped, host.Now).Marks[^1].RecordedAt.ShouldBe(host.Now);
        await host.AdvanceAsync(TimeSpan.Zero);
        (await host.OpenStepsAsync(order)).ShouldBe(["arrive"]);
    }

    [Fact]
    public async Task When_several_limits_passed_before_somebody_acts_then_they_stand_in_the_order_of_their_instants()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToTriagedAsync(host);
        host.Engine.Clock.Advance(TimeSpan.FromDays(3));

        await host.TakeAsync(order, "write-ticket", People.Agent);

        var passed = (await host.CaseAsync(order)).Timeline
            .Where(entry => entry.Kind is "clock.warned" or "clock.breached").Select(entry => entry.At).ToList();
        passed.Count.ShouldBeGreaterThan(3);
        passed.ShouldBeInOrder();
    }
}
