using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

[Trait("Clause", "S3.9")]
public sealed class ChargeTests
{
    [Fact]
    public async Task When_another_item_is_found_and_the_charge_refused_then_it_is_signed_and_filed_unrepaired()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);

        await host.TakeAsync(order, "compare", People.Technician, ("matches", false), ("foundItem", "水管爆裂"));
        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false), ("amount", 300));
        await host.TakeAsync(order, "sign-refusal", People.Technician, ("reason", "客户不同意收费"), ("reminded", true));
        (await host.CaseAsync(order)).Tasks.ShouldHaveSingleItem().Roles.ShouldBe([Role.EngineeringSupervisor]);
        await host.TakeAsync(order, "sign-refusal", People.Engineer);

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
        await Play.AgreeChargeAsync(host, order, 300);

        (await host.OpenStepsAsync(order)).ShouldBe(["confirm-plan"]);
    }

    [Fact]
    public async Task When_work_is_out_of_scope_then_the_engineering_supervisor_settles_it()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);

        await host.TakeAsync(order, "compare", People.Technician, ("matches", true), ("outOfScope", true));
        await Play.SettleScopeAsync(host, order, 120.5m);

        (await host.OpenStepsAsync(order)).ShouldBe(["confirm-plan"]);
    }

    [Theory]
    [InlineData(0, 500, RepairErrors.CostAboveAgreed)]
    [InlineData(300, 300.01, RepairErrors.CostAboveAgreed)]
    [InlineData(300, 300, null)]
    [InlineData(null, 500, RepairErrors.CostNotAgreed)]
    [InlineData(null, 0, null)]
    public async Task When_the_repair_is_charged_then_it_is_no_more_than_was_agreed(
        int? agreed, double cost, string? refusal)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToWorkAsync(host, agreed);

        Func<Task> finish = () => FinishAsync(host, order, (decimal)cost);

        (refusal is null ? await CodeAsync(finish) : (await Should.ThrowAsync<RuleViolationException>(finish)).Code)
            .ShouldBe(refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(300)]
    public async Task When_the_customer_consents_to_more_during_the_work_then_that_may_be_charged(int? agreed)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToWorkAsync(host, agreed);

        await Play.AgreeChargeAsync(host, order, 500);
        (await host.OpenStepsAsync(order)).ShouldBe(["repair"]);
        await FinishAsync(host, order, 500);

        (await host.OpenStepsAsync(order)).ShouldBe(["acceptance"]);
    }

    [Fact]
    public async Task When_the_customer_refuses_more_during_the_work_then_what_was_agreed_stays()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToWorkAsync(host, 300);

        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false), ("amount", 500));

        (await Should.ThrowAsync<RuleViolationException>(() => FinishAsync(host, order, 500)))
            .Code.ShouldBe(RepairErrors.CostAboveAgreed);
        await FinishAsync(host, order, 300);
        (await host.OpenStepsAsync(order)).ShouldBe(["acceptance"]);
    }

    private static async Task<string?> CodeAsync(Func<Task> act)
    {
        await act();
        return null;
    }

    private static async Task<Guid> ToWorkAsync(CaseTestHost host, int? agreed)
    {
        var order = await Play.ToOnSiteAsync(host);
        await host.TakeAsync(
            order, "compare", People.Technician, ("matches", agreed is null),
            ("foundItem", agreed is null ? null : "水管爆裂"));
        if (agreed is { } amount)
        {
            await Play.AgreeChargeAsync(host, order, amount);
        }

        await host.TakeAsync(order, "confirm-plan", People.Technician, ("plan", "换管"), ("customerAgreed", true));
        return order;
    }

    private static Task<ActionTaken> FinishAsync(CaseTestHost host, Guid order, decimal cost) => host.TakeAsync(
        order, "finish-repair", People.Technician, ("work", "已换管"), ("tested", true), ("cost", cost));
}
