using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.9, S3.10: nobody pays without having agreed, and the consent says who gave it and how.</summary>
[Trait("Clause", "S3.10")]
public sealed class ConsentTests
{
    [Fact]
    public async Task When_a_paid_order_shows_what_was_reported_then_the_charge_is_agreed_before_the_plan()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToPaidAndComparedAsync(host);

        (await host.OpenStepsAsync(order)).ShouldBe(["agree-charge"]);
        await Play.AgreeChargeAsync(host, order, 180);
        await PlanAsync(host, order);
        await Play.FinishAsync(host, order, 180);

        (await host.OpenStepsAsync(order)).ShouldBe(["acceptance"]);
    }

    [Fact]
    public async Task When_the_charge_of_a_paid_order_is_refused_then_it_is_signed_and_nothing_is_repaired()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToPaidAndComparedAsync(host);

        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false), ("amount", 180));

        (await host.OpenStepsAsync(order)).ShouldBe(["sign-refusal"]);
    }

    [Fact]
    public async Task When_a_paid_order_costs_more_than_was_agreed_then_the_rule_refuses()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToPaidAndComparedAsync(host);
        await Play.AgreeChargeAsync(host, order, 180);
        await PlanAsync(host, order);

        (await Should.ThrowAsync<RuleViolationException>(() => Play.FinishAsync(host, order, 999_999)))
            .Code.ShouldBe(RepairErrors.CostAboveAgreed);
    }

    [Fact]
    public async Task When_the_customer_refuses_a_charge_during_the_work_then_none_can_be_made_and_the_order_says_so()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);

        await host.TakeAsync(order, "agree-charge", People.Technician, ("agreed", false), ("amount", 888));

        (await Should.ThrowAsync<RuleViolationException>(() => Play.FinishAsync(host, order, 888)))
            .Code.ShouldBe(RepairErrors.CostNotAgreed);
        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Charge!.Agreed.ShouldBeFalse();
    }

    [Fact]
    public async Task When_a_consent_does_not_say_who_gave_it_and_how_then_both_are_asked_for()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            order, "agree-charge", People.Technician, ("agreed", true), ("amount", 80)));

        refusal.Fields.Select(error => $"{error.Field} {error.Code}")
            .ShouldBe(["consentBy field.required", "consentHow field.required"]);
    }

    [Fact]
    public async Task When_a_consent_is_recorded_then_the_order_keeps_who_gave_it_and_how()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);

        await Play.AgreeChargeAsync(host, order, 80);

        var charge = OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Charge!;
        (charge.ConsentBy, charge.ConsentHow).ShouldBe(("业主", "signature"));
    }

    private static Task<ActionTaken> PlanAsync(CaseTestHost host, Guid order) => host.TakeAsync(
        order, "confirm-plan", People.Technician, ("plan", "换龙头"), ("customerAgreed", true));
}
