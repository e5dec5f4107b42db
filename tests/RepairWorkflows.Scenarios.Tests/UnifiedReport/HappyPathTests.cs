using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

[Trait("Clause", "S1.1.1")]
[Trait("Clause", "S3.2")]
[Trait("Clause", "S3.3")]
public sealed class HappyPathTests
{
    [Fact]
    public async Task When_everything_goes_well_then_the_order_is_closed_and_nothing_waits_any_longer()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await Play.ToClosedAsync(host, order);

        var view = await host.CaseAsync(order);
        var stored = await host.Engine.Store.FindAsync(view.Order.InstanceId, CancellationToken.None);
        stored!.Header.Status.ShouldBe(InstanceStatus.Finished);
        stored.Header.IncidentCount.ShouldBe(0);
        view.Order.Status.ShouldBe(RepairStatus.Closed);
        view.Order.Number.ShouldBe("WX20260302-0001");
        view.Order.NextDueAt.ShouldBeNull();
        view.Tasks.ShouldBeEmpty();
        host.Engine.Store.Timers.ShouldBeEmpty();
        view.Clocks.Select(clock => ClockVerdict.Of(clock, Rules.Shipped, host.Now).Outcome)
            .ShouldAllBe(outcome => outcome == ClockOutcome.OnTime);
        view.Clocks.Select(clock => clock.Policy).Order().ShouldBe(
            ["arrival-notice", "engineering-notice", "general-dispatch", "same-day", "ticketing"]);
    }

    [Fact]
    public async Task When_everything_goes_well_then_the_timeline_counts_on_and_names_clauses()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await Play.ToClosedAsync(host, order);

        var timeline = (await host.CaseAsync(order)).Timeline;
        timeline.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(0, timeline.Count));
        timeline.Single(entry => entry.Kind == "action.sign-slip").Clauses.ShouldBe(["S3.3"]);
    }

    [Theory]
    [InlineData("ticketing", "S3.3")]
    [InlineData("arrival-notice", "S3.7")]
    [InlineData("general-dispatch", "S8.3.2")]
    [InlineData("same-day", "S3.4", "S3.5")]
    public async Task When_a_clock_starts_and_stops_then_it_names_the_clauses_of_its_limit_and_not_of_the_step(
        string policy, params string[] clauses)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await Play.ToClosedAsync(host, order);

        var lines = (await host.CaseAsync(order)).Timeline.Where(entry =>
            entry.Kind.StartsWith("clock.", StringComparison.Ordinal)
            && entry.Details.Contains($"\"policy\":\"{policy}\"", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBeGreaterThan(1);
        lines.ShouldAllBe(entry => entry.Clauses.SequenceEqual(clauses));
    }

    [Fact]
    public async Task When_each_command_is_sent_twice_with_its_key_then_it_happens_once()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var key = new CommandKey("agent", "k1", "hash");

        var first = await host.ReportAsync(key);
        var second = await host.ReportAsync(key);

        second.ShouldBe(first);
        (await host.SendAsync(new GetOpenCases(new CaseFilter(), null, 10, Actor.System))).Cases.Count.ShouldBe(1);
    }
}
