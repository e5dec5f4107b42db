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
