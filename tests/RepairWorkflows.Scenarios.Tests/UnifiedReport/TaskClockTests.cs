using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>A task shows the limit it is under, also where that goes on beyond its step.</summary>
public sealed class TaskClockTests
{
    // S3.3 names no limit for the signature: the technician has to be on the way in time (S8.3.2).
    [Theory]
    [InlineData("general", "general-dispatch")]
    [InlineData("emergency", "emergency-dispatch")]
    public async Task When_a_slip_waits_for_a_signature_then_its_task_shows_the_limit_of_the_dispatch(
        string urgency, string policy)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host, urgency);

        (await host.CaseAsync(order)).Tasks.ShouldHaveSingleItem().ClockPolicy.ShouldBe(policy);
        await host.TakeAsync(order, "sign-slip", People.Technician);

        (await host.CaseAsync(order)).Clocks.Single(clock => clock.Policy == policy).State.ShouldBe(ClockState.Running);
    }

    [Fact]
    public async Task When_a_report_waits_for_triage_then_its_task_shows_the_limit_of_the_ticket()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = (await host.ReportAsync()).OrderId;

        (await host.CaseAsync(order)).Tasks.ShouldHaveSingleItem().ClockPolicy.ShouldBe("ticketing");
    }

    [Fact]
    public async Task When_nobody_answers_about_an_out_of_scope_repair_in_5_minutes_then_the_project_manager_is_told()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToOnSiteAsync(host);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", true), ("outOfScope", true));

        await host.AdvanceAsync(TimeSpan.FromMinutes(5));

        host.Notifications.All.Single(told => told.Kind == "clock.breached").Role.ShouldBe("project-manager");
    }
}
