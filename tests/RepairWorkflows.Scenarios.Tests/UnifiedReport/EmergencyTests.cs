using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S8.3.2: an emergency is dispatched at once.</summary>
[Trait("Clause", "S8.3.2")]
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
    public async Task When_an_emergency_is_given_a_later_appointment_then_the_rule_refuses()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = (await host.ReportAsync()).OrderId;

        var refusal = await Should.ThrowAsync<RuleViolationException>(() => host.TakeAsync(
            order, "triage", People.Agent, ("urgency", "emergency"), ("appointmentAt", $"{host.Now.AddHours(2):O}")));

        refusal.Code.ShouldBe(RepairErrors.EmergencyWithAppointment);
        (await host.OpenStepsAsync(order)).ShouldBe(["triage"]);
    }

    // S3.8: "not an emergency, or for other reasons".
    [Fact]
    public async Task When_an_emergency_cannot_be_gone_to_for_other_reasons_then_another_time_may_be_agreed()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host, "emergency");
        await host.TakeAsync(order, "sign-slip", People.Technician);
        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "道路封闭"));

        await host.TakeAsync(
            order, "agree-new-time", People.Agent, ("newTime", $"{host.Now.AddHours(1):O}"), ("apologised", true));

        (await host.OpenStepsAsync(order)).ShouldBe(["set-out"]);
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

    [Fact]
    public async Task When_setting_out_stops_two_limits_then_both_were_stopped_by_whoever_set_out()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host, "emergency");
        await host.TakeAsync(order, "sign-slip", People.Technician);

        await host.TakeAsync(order, "set-out", People.Technician);

        var stopped = (await host.CaseAsync(order)).Timeline
            .Where(entry => entry.Kind == "clock.stopped" && entry.Details.Contains("-dispatch")).ToList();
        stopped.Count.ShouldBe(2);
        stopped.ShouldAllBe(entry => entry.Actor == People.Technician.Name);
    }

    [Theory]
    [InlineData("agree-new-time", "newTime", 120, null)]
    [InlineData("agree-new-time", "newTime", 121, RepairErrors.EmergencyPutOff)]
    [InlineData("record-call", "promisedAt", 121, RepairErrors.EmergencyPutOff)]
    public async Task When_an_emergency_is_put_off_then_it_is_by_two_hours_at_most(
        string action, string field, int minutes, string? refusal)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host, "emergency");
        await host.TakeAsync(order, "sign-slip", People.Technician);
        await host.TakeAsync(
            order, action == "record-call" ? "report-late" : "cannot-come", People.Technician, ("reason", "道路封闭"));
        (string, JsonNode?)[] fields = [(field, $"{host.Now.AddMinutes(minutes):O}"), ("apologised", true)];

        var put = host.TakeAsync(
            order, action, People.Agent, action == "record-call" ? [("reached", true), .. fields] : fields);

        (refusal is null ? (await put).Action : (await Should.ThrowAsync<RuleViolationException>(put)).Code)
            .ShouldBe(refusal ?? action);
    }

    [Theory]
    [InlineData("emergency", "general-dispatch 2, emergency-dispatch 2")]
    [InlineData("general", "general-dispatch 2")]
    public async Task When_the_technician_cannot_come_after_all_then_the_dispatch_limits_run_again(
        string urgency, string clocks)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host, urgency);
        await host.TakeAsync(order, "sign-slip", People.Technician);
        await host.TakeAsync(order, "set-out", People.Technician);

        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "道路封闭"));

        string.Join(", ", (await host.CaseAsync(order)).Clocks
            .Where(clock => clock.Policy.Contains("-dispatch") && clock.State == ClockState.Running)
            .Select(clock => $"{clock.Policy} {clock.Cycle}")).ShouldBe(clocks);
    }

    [Fact]
    public async Task When_nobody_takes_the_place_of_who_cannot_come_to_an_emergency_then_it_is_breached_again()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToNoticedAsync(host, "emergency");
        await host.TakeAsync(order, "sign-slip", People.Technician);
        await host.TakeAsync(order, "set-out", People.Technician);
        await host.TakeAsync(order, "cannot-come", People.Technician, ("reason", "道路封闭"));

        await host.AdvanceAsync(TimeSpan.FromMinutes(10));

        (await host.CaseAsync(order)).Clocks.Single(clock => clock is { Policy: "emergency-dispatch", Cycle: 2 })
            .BreachedAt.ShouldBe(host.Now);
    }
}
