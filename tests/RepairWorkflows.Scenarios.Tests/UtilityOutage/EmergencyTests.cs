using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UtilityOutage;

/// <summary>S7.1.3: an emergency is cut first and reported after.</summary>
[Trait("Clause", "S7.1.3")]
[Trait("Clause", "S7.2.1")]
public sealed class EmergencyTests
{
    [Fact]
    public async Task When_it_is_cut_at_once_then_the_report_and_the_departments_become_tasks()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToEmergencyAsync(host);

        (await host.OpenStepsAsync(order)).ShouldBe(
            ["repair-outage", "restore-supply", "report-emergency-cut", "tell-departments"], ignoreOrder: true);
        var view = await host.CaseAsync(order);
        (view.Order.Status, view.Order.Urgency).ShouldBe((RepairStatus.InProgress, Urgency.Emergency));
        view.Standing.ShouldBeEmpty();
        (await host.ClockAsync(order, "critical-notice")).DueAt.ShouldBe(host.Now.AddMinutes(10));
        (await host.ClockAsync(order, "report-after-cut")).DueAt.ShouldBe(host.Now.AddMinutes(30));
    }

    [Fact]
    public async Task When_it_is_reported_then_chief_and_dean_know()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToEmergencyAsync(host);

        await ReportAsync(host, order);

        await host.DeliverAsync();
        host.Notifications.All.Where(told => told.Kind == "outage.cut-reported").Select(told => told.Role)
            .ShouldBe([Role.LogisticsChief, Role.ViceDean], ignoreOrder: true);
        (await host.OpenStepsAsync(order)).ShouldNotContain("report-emergency-cut");
    }

    [Fact]
    public async Task When_a_plan_is_under_way_then_the_emergency_overtakes_it_and_its_limits()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToApprovedAsync(host);
        await Play.TellAsync(host, order, "blood-bank");

        await Play.CutNowAsync(host, order, emergency: true);

        (await host.OpenStepsAsync(order)).ShouldNotContain("cut-supply");
        var clocks = (await host.CaseAsync(order)).Clocks;
        clocks.First(clock => clock.Policy == "critical-notice").State.ShouldBe(ClockState.Stopped);
        clocks.Where(clock => clock.State == ClockState.Running).Select(clock => clock.Policy).ShouldBe(
            ["critical-first", "long-closure", "report-after-cut", "critical-notice", "outage-repair"],
            ignoreOrder: true);
        await Play.TellAllAsync(host, order); // the blood bank too: of the plan it knew, not of this
    }

    [Fact]
    public async Task When_it_was_repaired_without_a_cut_before_then_it_is_repaired_again_and_both_stay_on_record()
    {
        await using var host = await Play.HostAsync();
        var order = await ToRepairedAsync(host);
        await Play.RecordAsync(host, order);

        await Play.CutNowAsync(host, order, emergency: true);

        (await host.OpenStepsAsync(order)).ShouldBe(
            ["repair-outage", "restore-supply", "report-emergency-cut", "tell-departments"], ignoreOrder: true);
        (await host.ClockAsync(order, "outage-record")).State.ShouldBe(ClockState.Stopped);
        await ReportAsync(host, order);
        await Play.TellAllAsync(host, order);
        (await Play.ToClosedAsync(host, order)).Status.ShouldBe(RepairStatus.Closed);
        var outage = await Play.OutageAsync(host, order);
        outage.RepairBeforeCut!.Maintenance.ShouldNotBeNull();
        (outage.Repair!.At, outage.Maintenance!.At).ShouldBe((host.Now, host.Now));
        FileRecords.In((await host.CaseAsync(order)).Order.Document)
            .Single(section => section.Name == "outage.repairBeforeCut").Rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task When_what_was_repaired_takes_a_cut_that_can_wait_then_it_is_planned()
    {
        await using var host = await Play.HostAsync();
        var order = await ToRepairedAsync(host);

        await host.TakeAsync(order, "need-cut", People.Technician, ("reason", "复测温升仍超标"));

        (await host.OpenStepsAsync(order)).ShouldBe(["plan-outage"]);
        (await host.ClockAsync(order, "outage-record")).State.ShouldBe(ClockState.Stopped);
    }

    [Fact]
    public async Task When_it_was_not_reported_then_it_is_not_closed()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToEmergencyAsync(host);
        await Play.TellAllAsync(host, order);

        (await Should.ThrowAsync<CodedException>(() => Play.ToClosedAsync(host, order)))
            .Code.ShouldBe(RepairErrors.OutageCutUnreported);
        await ReportAsync(host, order);
        (await Play.CloseAsync(host, order)).Status.ShouldBe(RepairStatus.Closed);
    }

    [Fact]
    public async Task When_a_department_was_not_told_then_it_is_not_closed()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToEmergencyAsync(host);
        await ReportAsync(host, order);

        (await Should.ThrowAsync<CodedException>(() => Play.ToClosedAsync(host, order)))
            .Code.ShouldBe(RepairErrors.OutageDepartmentUntold);
    }

    [Fact]
    public async Task When_it_is_called_an_emergency_then_why_has_to_be_said()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReportedAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            order, "cut-now", People.Technician, ("utility", "gas"), ("cutPoint", "总阀"), ("emergency", true)));

        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("emergencyReason");
    }

    private static async Task<Guid> ToRepairedAsync(CaseTestHost host)
    {
        var order = await Play.ToSearchedAsync(host);
        await Play.FindAsync(host, order, "without-cut");
        await Play.RepairAsync(host, order);
        await host.AdvanceAsync(TimeSpan.FromMinutes(10));
        return order;
    }

    private static Task<ActionTaken> ReportAsync(CaseTestHost host, Guid order) =>
        host.TakeAsync(order, "report-cut", People.Leader, ("account", "配电箱冒烟，已断电抢修"));
}
