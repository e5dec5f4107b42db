using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.CancellationReassignment;

/// <summary>S4.5.2: that nobody reaches the customer is measured, not claimed.</summary>
[Trait("Clause", "S4.5.2")]
public sealed class UnreachableTests
{
    private static readonly TimeSpan FiveDays = TimeSpan.FromDays(5);

    [Fact]
    public async Task When_nobody_has_tried_then_the_application_is_refused()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);

        var refusal = await Play.RefusedAsync(host, order, () => Play.ApplyAsync(host, order, "unreachable"));
        (refusal.Code, refusal.Reason).ShouldBe((RepairErrors.CancellationTooEarly, "none"));
    }

    [Fact]
    public async Task When_five_days_have_not_passed_then_it_is_refused_with_the_time_left()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);
        await Play.CallInVainAsync(host, order);
        await host.AdvanceAsync(FiveDays - TimeSpan.FromHours(2));

        var refusal = await Play.RefusedAsync(host, order, () => Play.ApplyAsync(host, order, "unreachable"));

        (refusal.Code, refusal.Reason).ShouldBe((RepairErrors.CancellationTooEarly, "left"));
        refusal.Values.ShouldHaveSingleItem().ToString()!.ShouldContain("2");
    }

    [Fact]
    public async Task When_five_days_have_passed_then_the_region_decides()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);
        await Play.CallInVainAsync(host, order);
        await host.AdvanceAsync(FiveDays);
        host.Notifications.All.Where(told => told.Kind == "clock.breached" && told.Role == Role.RegionalContact)
            .ShouldHaveSingleItem().Station.ShouldBe("east");

        await Play.ApplyAsync(host, order, "unreachable");
        await Play.DecideAsync(host, order, approved: true);

        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.Cancelled);
    }

    [Fact]
    public async Task When_the_customer_was_met_on_site_meanwhile_then_it_is_refused()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);
        await Play.CallInVainAsync(host, order);
        await Play.ToOnSiteAsync(host, order);
        await host.TakeAsync(order, "compare", People.EastTechnician, ("matches", true));
        await host.TakeAsync(
            order, "confirm-plan", People.EastTechnician, ("plan", "换龙头"), ("customerAgreed", true));
        await host.AdvanceAsync(FiveDays);

        (await Play.RefusedAsync(host, order, () => Play.ApplyAsync(host, order, "unreachable")))
            .Code.ShouldBe(RepairErrors.CancellationTooEarly);
    }

    [Fact]
    public async Task When_the_customer_is_reached_before_the_region_decides_then_it_cannot_approve_that()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);
        await Play.CallInVainAsync(host, order);
        await host.AdvanceAsync(FiveDays);
        await Play.ApplyAsync(host, order, "unreachable");
        await host.TakeAsync(
            order, "record-contact", People.Agent, ("contactChannel", "phone"), ("contactResult", "reached"));

        (await Play.RefusedAsync(host, order, () => Play.DecideAsync(host, order, approved: true)))
            .Code.ShouldBe(RepairErrors.CancellationTooEarly);
        await Play.DecideAsync(host, order, approved: false);

        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.Reported);
    }

    [Fact]
    public async Task When_the_customer_was_reached_meanwhile_then_it_is_refused()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);
        await Play.CallInVainAsync(host, order);
        await host.AdvanceAsync(FiveDays);
        await host.TakeAsync(
            order, "record-contact", People.East, ("contactChannel", "phone"), ("contactResult", "reached"));

        (await Play.RefusedAsync(host, order, () => Play.ApplyAsync(host, order, "unreachable")))
            .Code.ShouldBe(RepairErrors.CancellationTooEarly);
    }
}
