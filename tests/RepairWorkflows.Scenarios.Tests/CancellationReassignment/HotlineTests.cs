using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.CancellationReassignment;

/// <summary>S4.4.1, S4.5.1, S4.5.3, S4.6.1: who cancels without asking anybody.</summary>
[Trait("Clause", "S4.4.1")]
[Trait("Clause", "S4.5.1")]
[Trait("Clause", "S4.6.1")]
public sealed class HotlineTests
{
    [Fact]
    public async Task When_the_customer_asks_then_the_agent_calls_the_order_off()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);

        (await CancelAsync(host, order, "customer", "no-longer-wanted")).Status.ShouldBe(RepairStatus.Cancelled);

        await host.DeliverAsync();
        host.Notifications.All.Where(told => told.Kind == "order.cancelled").Select(told => told.Role)
            .ShouldBe([Role.EngineeringSupervisor, Role.Technician, Role.StationCoordinator], ignoreOrder: true);
    }

    [Fact]
    public async Task When_a_technician_is_on_the_way_then_the_visit_ends_with_the_order()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await UnifiedReport.Play.ToSetOutAsync(host);

        await CancelAsync(host, order, "customer", "solved-by-customer");

        var document = OrderDocument.Parse((await host.CaseAsync(order)).Order.Document);
        document.Visits.ShouldHaveSingleItem().CannotComeReason.ShouldBe("solved-by-customer");
    }

    [Fact]
    public async Task When_a_station_calls_the_hotline_then_it_is_refused_and_the_call_is_on_record()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);

        (await Play.RefusedAsync(host, order, () => CancelAsync(host, order, "station", "wrong-region")))
            .Code.ShouldBe(RepairErrors.CancellationByStation);
        (await host.CaseAsync(order)).Refusals.ShouldHaveSingleItem().By.ShouldBe("agent");
    }

    [Fact]
    public async Task When_the_station_has_written_the_order_itself_then_it_calls_it_off_itself()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = (await host.ReportAsync("unified-report", People.East, AReport.Json())).OrderId;

        var taken = await host.TakeAsync(order, "cancel-own-order", People.East, ("cancelReason", "wrongly-filled"));

        taken.Status.ShouldBe(RepairStatus.Cancelled);
    }

    [Fact]
    public async Task When_a_station_writes_an_order_for_another_one_then_it_is_refused()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var report = AReport.Json();
        report["station"] = "west";

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.ReportAsync("unified-report", People.East, report));

        var problem = refusal.Fields.ShouldHaveSingleItem();
        (problem.Field, problem.Code).ShouldBe(("station", RepairErrors.StationNotOwn));
    }

    [Fact]
    public async Task When_the_call_centre_has_written_it_then_the_station_has_to_apply()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);

        (await Play.RefusedAsync(host, order, () => host.TakeAsync(
            order, "cancel-own-order", People.East, ("cancelReason", "wrongly-filled"))))
            .Code.ShouldBe(RepairErrors.CancellationOfOthersOrder);
    }

    private static Task<ActionTaken> CancelAsync(
        CaseTestHost host, Guid order, string askedBy, string reason, params (string Name, JsonNode? Value)[] fields) =>
        host.TakeAsync(
            order, "cancel-for-customer", People.Agent, [("askedBy", askedBy), ("cancelReason", reason), .. fields]);
}
