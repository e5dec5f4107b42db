using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

public sealed class ChargeTests
{
    [Fact]
    public async Task When_another_item_is_found_and_the_charge_refused_then_it_is_signed_and_filed_unrepaired()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);

        await host.TakeAsync(order, "compare", People.Technician, ("matches", false), ("foundItem", "水管爆裂"));
        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false), ("amount", 300));
        await host.TakeAsync(
            order, "sign-refusal", People.Engineer, ("reason", "客户不同意收费"), ("technicianSigned", true),
            ("supervisorSigned", true));

        var view = await host.CaseAsync(order);
        view.Order.Status.ShouldBe(RepairStatus.ClosedUnrepaired);
        view.Tasks.ShouldBeEmpty();
        host.Engine.Store.Timers.ShouldBeEmpty();
        (await host.Engine.Store.FindAsync(view.Order.InstanceId, CancellationToken.None))!
            .Header.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task When_another_item_is_found_and_the_charge_agreed_then_the_plan_is_next()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);

        await host.TakeAsync(order, "compare", People.Technician, ("matches", false), ("foundItem", "水管爆裂"));
        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", true), ("amount", 300));

        (await host.OpenStepsAsync(order)).ShouldBe(["confirm-plan"]);
    }

    [Fact]
    public async Task When_work_is_out_of_scope_then_the_engineering_supervisor_settles_it()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);

        await host.TakeAsync(order, "compare", People.Technician, ("matches", true), ("outOfScope", true));
        await host.TakeAsync(order, "settle-out-of-scope", People.Engineer, ("agreed", true), ("amount", 120.5m));

        (await host.OpenStepsAsync(order)).ShouldBe(["confirm-plan"]);
    }
}
