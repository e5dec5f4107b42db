using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UtilityOutage;

/// <summary>S7.1.1, S7.1.2, S7.3.2: reported up, the leader leads the search.</summary>
[Trait("Clause", "S7.1.1")]
[Trait("Clause", "S7.1.2")]
[Trait("Clause", "S7.3.2")]
public sealed class SearchTests
{
    [Fact]
    public async Task When_a_fault_is_reported_then_leader_and_chief_are_told_and_the_leader_is_to_search()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReportedAsync(host);

        var view = await host.CaseAsync(order);
        view.Order.Number.ShouldStartWith("TD2026");
        view.Tasks.ShouldHaveSingleItem().Roles.ShouldBe([Role.UtilitiesLeader]);
        view.Standing.ShouldHaveSingleItem().Step.ShouldBe("stand-by-to-cut");
        await host.DeliverAsync();
        host.Notifications.All.Where(told => told.Kind == "outage.reported").Select(told => told.Role)
            .ShouldBe([Role.UtilitiesLeader, Role.LogisticsChief], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Role.ServiceAgent)]
    [InlineData(Role.Technician)]
    [InlineData(Role.UtilitiesLeader)]
    [InlineData(Role.EquipmentAdministrator)]
    [InlineData(Role.Application)]
    public async Task When_staff_of_the_hospital_report_then_it_is_taken_in(string role)
    {
        await using var host = await Play.HostAsync();
        (await Play.ToReportedAsync(host, new Actor("one", [role]))).ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task When_others_report_then_it_is_not_allowed()
    {
        await using var host = await Play.HostAsync();
        await Should.ThrowAsync<NotAllowedException>(() => Play.ToReportedAsync(host, People.Region));
    }

    [Fact]
    public async Task When_there_is_no_fault_then_it_is_closed_without_a_maintenance_record()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToSearchedAsync(host);
        await Play.FindAsync(host, order, "no-fault");

        (await Play.CloseAsync(host, order)).Status.ShouldBe(RepairStatus.ClosedUnrepaired);

        var view = await host.CaseAsync(order);
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped);
        view.Tasks.Concat(view.Standing).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_it_is_repaired_without_a_cut_then_nobody_has_to_approve_anything()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToSearchedAsync(host);
        await Play.FindAsync(host, order, "without-cut");
        await Play.RepairAsync(host, order);
        await Play.RecordAsync(host, order);

        (await Play.CloseAsync(host, order)).Status.ShouldBe(RepairStatus.Closed);

        var outage = await Play.OutageAsync(host, order);
        outage.Maintenance!.Parts.ShouldHaveSingleItem().FromSpares.ShouldBeTrue();
        (outage.Cut, outage.Plans.Count).ShouldBe((null, 0));
    }

    [Fact]
    public async Task When_the_repair_turns_out_to_take_a_cut_then_it_is_planned()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToSearchedAsync(host);
        await Play.FindAsync(host, order, "without-cut");
        await host.TakeAsync(order, "need-cut", People.Technician, ("reason", "带电无法更换"));

        (await host.OpenStepsAsync(order)).ShouldBe(["plan-outage"]);
        (await host.ClockAsync(order, "outage-repair")).State.ShouldBe(ClockState.Stopped);
    }

    [Fact]
    public async Task When_there_is_a_fault_then_where_has_to_be_said()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToSearchedAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.TakeAsync(order, "record-finding", People.Leader, ("finding", "cut-needed")));

        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("faultPoint");
    }
}
