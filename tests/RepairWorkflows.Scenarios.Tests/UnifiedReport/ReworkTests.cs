using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

[Trait("Clause", "S1.1.5")]
[Trait("Clause", "S2.3.4")]
public sealed class ReworkTests
{
    [Fact]
    public async Task When_the_customer_is_not_content_then_it_is_done_again_and_counted()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await Play.FinishAsync(host, order);

        await host.TakeAsync(order, "reject", People.Agent, ("reason", "仍漏水"));

        var view = await host.CaseAsync(order);
        view.Tasks.Select(task => task.Step).ShouldBe(["repair"]);
        view.Clocks.Last(clock => clock.Policy == "same-day").Cycle.ShouldBe(2);
        OrderDocument.Parse(view.Order.Document).Reworks.ShouldHaveSingleItem().Reason.ShouldBe("仍漏水");
    }

    [Fact]
    public async Task When_the_customer_is_not_content_then_engineering_is_told_why_and_the_timeline_says_so()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await Play.FinishAsync(host, order);

        await host.TakeAsync(order, "reject", People.Agent, ("reason", "仍漏水"));
        await host.DeliverAsync();

        var told = host.Notifications.All.Where(one => one.Kind == "order.rework").ToList();
        told.Select(one => one.Role).ShouldBe([Role.EngineeringSupervisor, Role.Technician], ignoreOrder: true);
        told.Single(one => one.Role == Role.Technician).Recipient.ShouldBe(People.Technician.Name);
        told.Single(one => one.Role == Role.EngineeringSupervisor).Recipient.ShouldBeNull();
        told.ShouldAllBe(one => one.Details.Contains("仍漏水") && one.Details.Contains("\"technician\":\"technician\""));
        (await host.CaseAsync(order)).Timeline.Single(entry => entry.ActivityId == "announce-rework").Clauses
            .ShouldBe(["S1.1.5", "S2.3.4", "S8.4.3"]);
    }

    [Fact]
    public async Task When_the_rework_is_done_then_the_order_closes_without_an_alarm()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await Play.FinishAsync(host, order);
        await host.TakeAsync(order, "reject", People.Agent, ("reason", "仍漏水"));

        await Play.ToClosedAsync(host, order);
        await host.AdvanceAsync(TimeSpan.FromDays(3));

        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.Closed);
        host.Notifications.All.ShouldNotContain(one => one.Kind == "clock.breached");
    }
}
