using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.3: a paid slip has three copies, and one of them is for finance.</summary>
public sealed class PaidRepairTests
{
    [Fact]
    public async Task When_triage_says_it_is_paid_then_finance_hears_of_the_slip()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = (await host.ReportAsync()).OrderId;
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "general"), ("paid", true));

        await host.TakeAsync(order, "write-ticket", People.Agent);

        (await ToldAsync(host)).ShouldHaveSingleItem().Details.ShouldContain("\"copies\":3");
    }

    [Fact]
    public async Task When_nothing_is_paid_then_finance_hears_nothing()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await Play.ToClosedAsync(host, order);

        (await ToldAsync(host)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(300, 3)]
    [InlineData(0, 2)]
    public async Task When_another_item_is_found_then_finance_hears_of_a_charge_and_of_nothing_else(
        int amount, int copies)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", false), ("foundItem", "水管爆裂"));

        await Play.AgreeChargeAsync(host, order, amount);

        var view = await host.CaseAsync(order);
        OrderDocument.Parse(view.Order.Document).Slip!.Copies.ShouldBe(copies);
        (await ToldAsync(host)).Count.ShouldBe(amount > 0 ? 1 : 0);
        view.Timeline.Where(entry => entry.ActivityId == "tell-finance-charge").SelectMany(entry => entry.Clauses)
            .ShouldBe(amount > 0 ? ["S3.3", "S3.9"] : []);
    }

    [Fact]
    public async Task When_an_out_of_scope_repair_is_agreed_then_finance_hears_of_it()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", true), ("outOfScope", true));

        await Play.SettleScopeAsync(host, order, 120.5m);

        (await ToldAsync(host)).ShouldHaveSingleItem().Details.ShouldContain("\"amount\":120.5");
    }

    [Fact]
    public async Task When_the_customer_consents_to_a_charge_during_the_work_then_finance_hears_of_it()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);

        await Play.AgreeChargeAsync(host, order, 80);

        (await ToldAsync(host)).ShouldHaveSingleItem().Details.ShouldContain("\"amount\":80");
        (await host.OpenStepsAsync(order)).ShouldBe(["repair"]);
    }

    [Theory]
    [InlineData(80, 80)]
    [InlineData(60, 60)]
    [InlineData(null, 0)]
    public async Task When_the_repair_is_accepted_then_finance_hears_what_was_agreed_and_what_is_charged(
        int? cost, int charged)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await Play.AgreeChargeAsync(host, order, 80);
        await Play.FinishAsync(host, order, cost);

        await host.TakeAsync(order, "accept", People.Agent);

        var told = (await ToldAsync(host)).Single(one => one.Kind == "order.charged");
        told.Details.ShouldContain($"\"amount\":80,\"charged\":{charged}");
        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Charged.ShouldBe(charged);
    }

    [Fact]
    public async Task When_the_customer_of_a_paid_order_refuses_then_finance_hears_that_nothing_is_charged()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToPaidAndComparedAsync(host);
        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false));

        await host.TakeAsync(
            order, "sign-refusal", People.Technician, ("reason", "客户不同意收费"), ("reminded", true));
        await host.TakeAsync(order, "sign-refusal", People.Engineer);

        (await ToldAsync(host)).Single(one => one.Kind == "order.charged").Details.ShouldContain("\"charged\":0");
    }

    private static async Task<IReadOnlyList<Notification>> ToldAsync(CaseTestHost host)
    {
        await host.DeliverAsync();
        return [.. host.Notifications.All.Where(told => told.Role == Role.Finance)];
    }
}
