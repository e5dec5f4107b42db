using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>Every scenario plays like this; here it is counted, so that it cannot be lost unseen.</summary>
public sealed class TwiceTests
{
    [Fact]
    public async Task When_the_main_path_is_played_then_the_engine_starts_anew_at_every_rest()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");

        var order = await Play.ToInRepairAsync(host);
        await Play.ToClosedAsync(host, order);

        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.Closed);
        host.Restarts.ShouldBe(host.Engine.Store.Commits);
        host.Restarts.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task When_timers_fire_twice_with_a_restart_between_then_each_limit_is_on_record_once()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSetOutAsync(host);

        await host.AdvanceAsync(TimeSpan.FromDays(2));

        var timeline = (await host.CaseAsync(order)).Timeline;
        timeline.Where(entry => entry.Kind == "clock.breached").Select(entry => entry.Details).ShouldBeUnique();
        host.Restarts.ShouldBe(host.Engine.Store.Commits);
        host.Notifications.All.Select(told => told.Key).ShouldBeUnique();
    }
}
