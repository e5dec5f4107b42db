using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S1.1.4: the customer confirms the plan, or nothing is repaired.</summary>
public sealed class PlanRefusedTests
{
    [Fact]
    public async Task When_the_customer_refuses_the_plan_then_it_is_signed_and_filed_unrepaired()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToPlanAsync(host);

        await host.TakeAsync(
            order, "confirm-plan", People.Technician, ("plan", "凿墙换管"), ("customerAgreed", false),
            ("reason", "不愿凿墙"));
        (await host.OpenStepsAsync(order)).ShouldBe(["sign-refusal"]);
        await host.TakeAsync(order, "sign-refusal", People.Engineer, ("reason", "客户不同意方案"));
        await host.TakeAsync(order, "sign-refusal", People.Technician, ("reminded", true));

        var view = await host.CaseAsync(order);
        view.Order.Status.ShouldBe(RepairStatus.ClosedUnrepaired);
        OrderDocument.Parse(view.Order.Document).RefusedPlan!.Reason.ShouldBe("不愿凿墙");
        view.Tasks.ShouldBeEmpty();
        ClockVerdict.Of(view.Clocks.Single(clock => clock.Policy == "same-day"), Rules.Shipped, host.Now).Outcome
            .ShouldBe(ClockOutcome.NotApplicable);
        ClockVerdict.Of(view.Clocks.Single(clock => clock.Policy == "ticketing"), Rules.Shipped, host.Now).Outcome
            .ShouldBe(ClockOutcome.OnTime);
    }

    [Fact]
    public async Task When_no_reason_is_given_then_the_refusal_is_not_taken()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToPlanAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            order, "confirm-plan", People.Technician, ("plan", "凿墙换管"), ("customerAgreed", false)));

        refusal.Fields.Select(error => $"{error.Field} {error.Code}").ShouldBe(["reason field.required"]);
    }

    [Fact]
    public async Task When_the_first_signature_comes_without_a_reason_then_the_field_is_asked_for()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", false), ("foundItem", "水管爆裂"));
        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false), ("amount", 300));

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.TakeAsync(order, "sign-refusal", People.Technician, ("reminded", true)));

        refusal.Fields.Select(error => $"{error.Field} {error.Code}").ShouldBe(["reason field.required"]);
    }

    private static async Task<Guid> ToPlanAsync(CaseTestHost host)
    {
        var order = await Play.ToOnSiteAsync(host);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", true));
        return order;
    }
}
