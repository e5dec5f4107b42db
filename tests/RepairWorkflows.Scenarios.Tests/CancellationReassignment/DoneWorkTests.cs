using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.CancellationReassignment;

/// <summary>S4.5.2: what is repaired is accepted, paid and filed, and called off no more.</summary>
[Trait("Clause", "S4.5.2")]
public sealed class DoneWorkTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_the_repair_is_done_then_the_customer_s_wish_to_cancel_is_refused(bool isAccepted)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await UnifiedReport.Play.ToInRepairAsync(host);
        await UnifiedReport.Play.FinishAsync(host, order);
        if (isAccepted)
        {
            await host.TakeAsync(order, "accept", People.Agent);
        }

        (await Play.RefusedAsync(host, order, () => host.TakeAsync(
            order, "cancel-for-customer", People.Agent, ("askedBy", "customer"), ("cancelReason", "no-longer-wanted"))))
            .Code.ShouldBe(RepairErrors.CancellationOfDoneWork);
    }

    [Fact]
    public async Task When_the_repair_is_done_then_the_station_s_application_is_refused()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);
        await Play.ToDoneAsync(host, order);

        (await Play.RefusedAsync(host, order, () => Play.ApplyAsync(host, order, "rescheduled")))
            .Code.ShouldBe(RepairErrors.CancellationOfDoneWork);
    }

    [Fact]
    public async Task When_the_work_is_done_before_the_region_decides_then_it_cannot_approve_and_the_order_goes_on()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host);
        await Play.ToDoneAsync(host, order);

        (await Play.RefusedAsync(host, order, () => Play.DecideAsync(host, order, approved: true)))
            .Code.ShouldBe(RepairErrors.CancellationOfDoneWork);
        await Play.DecideAsync(host, order, approved: false);

        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.Repaired);
        (await host.OpenStepsAsync(order)).ShouldBe(["acceptance"]);
    }

    [Fact]
    public async Task When_the_hotline_s_agent_belongs_to_a_station_then_the_station_has_to_apply()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);
        var agent = new Actor("east-agent", [Role.ServiceAgent]) { Station = "east" };

        (await Play.RefusedAsync(host, order, () => host.TakeAsync(
            order, "cancel-for-customer", agent, ("askedBy", "customer"), ("cancelReason", "no-longer-wanted"))))
            .Code.ShouldBe(RepairErrors.CancellationByStation);
    }
}
