using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S8.3.2: an emergency is dispatched at once.</summary>
public sealed class EmergencyTests
{
    [Fact]
    public async Task When_triage_says_emergency_then_engineering_is_told_before_the_ticket_is_written()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = (await host.ReportAsync()).OrderId;

        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "emergency"));
        await host.DeliverAsync();

        host.Notifications.All.Where(told => told.Kind == "order.emergency").Select(told => told.Role)
            .ShouldBe([Role.EngineeringSupervisor, Role.Technician], ignoreOrder: true);
        (await host.OpenStepsAsync(order)).ShouldBe(["write-ticket"]);
    }

    [Fact]
    public async Task When_it_is_no_emergency_then_engineering_hears_of_it_with_the_ticket()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");

        await Play.ToTriagedAsync(host);
        await host.DeliverAsync();

        host.Notifications.All.ShouldNotContain(told => told.Kind == "order.emergency");
    }

    [Fact]
    public async Task When_nobody_sets_out_within_ten_minutes_then_both_supervisors_are_told()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = (await host.ReportAsync()).OrderId;
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "emergency"));

        await host.AdvanceAsync(TimeSpan.FromMinutes(10));

        (await host.CaseAsync(order)).Clocks.Single(clock => clock.Policy == "emergency-dispatch")
            .BreachedAt.ShouldBe(host.Now);
    }
}
