using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Scenarios.Tests.UtilityOutage;

/// <summary>S7.2.2, S7.3.1, S7.3.3: critical departments first, parts and maintenance on record, then closed.</summary>
[Trait("Clause", "S7.3.1")]
[Trait("Clause", "S7.3.3")]
public sealed class RestorationTests
{
    [Fact]
    public async Task When_the_critical_departments_are_fed_another_way_then_their_limit_is_kept_before_the_repair()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCutAsync(host);

        await Play.RestoreAsync(host, order, "critical-departments");

        (await host.ClockAsync(order, "critical-first")).State.ShouldBe(ClockState.Stopped);
        (await host.ClockAsync(order, "long-closure")).State.ShouldBe(ClockState.Running);
        (await host.OpenStepsAsync(order)).ShouldBe(["repair-outage", "restore-supply"], ignoreOrder: true);
    }

    [Fact]
    public async Task When_the_repair_is_not_done_then_not_everybody_is_supplied()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCutAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.RestoreAsync(host, order)))
            .Code.ShouldBe(RepairErrors.OutageNotRepaired);
    }

    [Fact]
    public async Task When_they_are_supplied_already_then_it_is_refused()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCutAsync(host);
        await Play.RestoreAsync(host, order, "critical-departments");

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.RestoreAsync(host, order, "critical-departments")))
            .Code.ShouldBe(RepairErrors.OutageRestoredAlready);
    }

    [Fact]
    public async Task When_the_maintenance_is_not_on_record_then_it_is_not_closed()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCutAsync(host);
        await Play.RepairAsync(host, order);
        await Play.RestoreAsync(host, order);
        await Play.ConfirmAsync(host, order);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.CloseAsync(host, order)))
            .Code.ShouldBe(RepairErrors.OutageWithoutMaintenance);
        await Play.RecordAsync(host, order);
        (await Play.CloseAsync(host, order)).Status.ShouldBe(RepairStatus.Closed);
    }

    [Fact]
    public async Task When_everybody_is_supplied_then_the_departments_are_to_be_told()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCutAsync(host);
        await Play.RepairAsync(host, order);
        await Play.RestoreAsync(host, order);

        (await host.OpenStepsAsync(order)).ShouldBe(["confirm-restoration"]);
        await host.DeliverAsync();
        host.Notifications.All.ShouldContain(
            told => told.Kind == "outage.restored" && told.Role == Role.ServiceAgent);
    }
}
