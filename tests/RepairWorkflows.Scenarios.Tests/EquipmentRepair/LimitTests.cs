using System.Globalization;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.EquipmentRepair;

/// <summary>S6.3.2: the response has a limit by the class of the equipment; the others are house rules.</summary>
[Trait("Clause", "S6.3.2")]
public sealed class LimitTests
{
    [Theory]
    [InlineData("P-101", "2026-03-02T09:30+08:00")]
    [InlineData("L-203", "2026-03-02T11:00+08:00")]
    [InlineData("F-305", "2026-03-03T09:30+08:00")]
    public async Task When_it_is_registered_then_the_response_is_limited_by_the_class(string equipment, string due)
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToRegisteredAsync(host, equipment);

        var clock = await ClockAsync(host, order, "equipment-response");

        clock.DueAt.ShouldBe(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture));
        (await Play.DocumentAsync(host, order)).Registration!.At.ShouldBe(clock.StartedAt);
    }

    [Fact]
    public async Task When_nobody_begins_in_time_then_the_administrator_is_told_and_it_stays_open()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToRegisteredAsync(host);

        await host.AdvanceAsync(TimeSpan.FromMinutes(30));

        Breaches(host, "equipment-response").ShouldBe([Role.EquipmentAdministrator]);
        await host.TakeAsync(order, "begin-diagnosis", People.Technician);
        var clock = await ClockAsync(host, order, "equipment-response");
        (clock.State, clock.BreachedAt).ShouldBe((ClockState.Stopped, clock.StartedAt.AddMinutes(30)));
    }

    [Fact]
    public async Task When_the_diagnosis_begins_then_the_response_is_kept()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToRegisteredAsync(host);
        await host.AdvanceAsync(TimeSpan.FromMinutes(20));

        await host.TakeAsync(order, "begin-diagnosis", People.Technician);
        await host.AdvanceAsync(TimeSpan.FromHours(1));

        (await ClockAsync(host, order, "equipment-response")).BreachedAt.ShouldBeNull();
        Breaches(host, "equipment-response").ShouldBeEmpty();
    }

    [Fact]
    public async Task When_nobody_registers_it_then_the_engineering_supervisor_is_told_too()
    {
        await using var host = await Play.HostAsync();
        await Play.ToReportedAsync(host);

        await host.AdvanceAsync(TimeSpan.FromMinutes(30));

        Breaches(host, "equipment-registration")
            .ShouldBe([Role.EquipmentAdministrator, Role.EngineeringSupervisor], ignoreOrder: true);
    }

    [Fact]
    public async Task When_a_critical_repair_takes_longer_than_a_day_then_that_is_told_wherever_it_stands()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToPlannedAsync(host);

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        Breaches(host, "equipment-repair")
            .ShouldBe([Role.EquipmentAdministrator, Role.EngineeringSupervisor], ignoreOrder: true);
        (await host.OpenStepsAsync(order)).ShouldBe(["carry-out-repair"]);
    }

    [Fact]
    public async Task When_it_is_accepted_then_the_repair_is_measured_and_the_answer_has_its_own_limit()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCarriedOutAsync(host);
        await Play.AcceptAsync(host, order);

        await host.AdvanceAsync(TimeSpan.FromHours(6));

        (await ClockAsync(host, order, "equipment-repair")).State.ShouldBe(ClockState.Stopped);
        Breaches(host, "equipment-answer")
            .ShouldBe([Role.EquipmentAdministrator, Role.EngineeringSupervisor], ignoreOrder: true);
    }

    private static async Task<ClockRecord> ClockAsync(CaseTestHost host, Guid order, string policy) =>
        (await host.CaseAsync(order)).Clocks.Single(clock => clock.Policy == policy);

    private static IEnumerable<string> Breaches(CaseTestHost host, string policy) => host.Notifications.All
        .Where(told => told.Kind == "clock.breached" && told.Details.Contains(policy, StringComparison.Ordinal))
        .Select(told => told.Role);
}
