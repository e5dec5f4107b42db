using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.EquipmentRepair;

/// <summary>S6.2.1 to S6.2.7 from the report to the equipment's file.</summary>
[Trait("Clause", "S6.2.3")]
[Trait("Clause", "S6.2.7")]
public sealed class WholePathTests
{
    [Fact]
    public async Task When_a_fault_is_reported_then_it_is_repaired_accepted_answered_and_on_file()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToCarriedOutAsync(host);
        await Play.AcceptAsync(host, order);

        (await Play.AnswerAsync(host, order)).Status.ShouldBe(RepairStatus.Closed);

        var view = await host.CaseAsync(order);
        view.Tasks.ShouldBeEmpty();
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped && clock.BreachedAt == null);
        var document = OrderDocument.Parse(view.Order.Document);
        document.Registration!.EquipmentClass.ShouldBe("critical");
        document.Diagnosis!.Cause.ShouldBe("轴承磨损");
        document.EquipmentPlans.ShouldHaveSingleItem().Technician.ShouldBe(People.Technician.Name);
        document.EquipmentWorks.ShouldHaveSingleItem().SafetyRecord.ShouldBe("停电挂牌，废油回收");
        document.EquipmentWorks[0].Materials.ShouldHaveSingleItem().Name.ShouldBe("轴承 6208");
        document.ReporterAnswer!.Answer.ShouldBe("轴承已更换");
        view.Timeline[^1].Kind.ShouldBe("order.archived");
    }

    [Fact]
    public async Task When_it_is_reported_then_it_has_a_number_of_its_own_and_the_administrator_knows()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReportedAsync(host);

        await host.DeliverAsync();
        (await host.CaseAsync(order)).Order.Number.ShouldBe("SB20260302-0001");
        host.Notifications.All.Where(told => told.Kind == "equipment.reported").Select(told => told.Role)
            .ShouldBe([Role.EquipmentAdministrator, Role.EngineeringSupervisor], ignoreOrder: true);
        (await host.CaseAsync(order)).Tasks.ShouldHaveSingleItem().Roles.ShouldBe([Role.EquipmentAdministrator]);
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("email")]
    [InlineData("web")]
    [InlineData("app")]
    public async Task When_staff_reports_through_any_channel_then_it_is_the_same_process(string channel)
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReportedAsync(host, channel: channel);

        (await host.CaseAsync(order)).Order.Channel.ShouldBe(channel);
        (await host.OpenStepsAsync(order)).ShouldBe(["register-report"]);
    }

    [Fact]
    public async Task When_somebody_reports_who_is_no_staff_of_the_site_then_it_is_refused()
    {
        await using var host = await Play.HostAsync();

        await Should.ThrowAsync<NotAllowedException>(() => Play.ToReportedAsync(host, by: People.East));
    }

    [Fact]
    public async Task When_the_equipment_is_asked_for_then_its_file_has_all_its_orders_and_no_others()
    {
        await using var host = await Play.HostAsync();
        var closed = await Play.ToCarriedOutAsync(host);
        await Play.AcceptAsync(host, closed);
        await Play.AnswerAsync(host, closed);
        var open = await Play.ToReportedAsync(host);
        await Play.ToReportedAsync(host, "L-203");

        var file = await host.SendAsync(new GetEquipmentFile("P-101", null, 10, People.Administrator));

        (file.Name, file.Class, file.Location).ShouldBe(("冷却水泵", "critical", "泵房"));
        file.Open.ShouldHaveSingleItem().Order.OrderId.Value.ShouldBe(open);
        file.Closed.Cases.ShouldHaveSingleItem().Order.OrderId.Value.ShouldBe(closed);
        var entry = file.Entries[new RepairOrderId(closed)];
        (entry.Cause, entry.Work.Single(), entry.Parts.Single().Name, entry.Outcome)
            .ShouldBe(("轴承磨损", "更换轴承两只，重新找正", "轴承 6208", "试运行一小时，温升正常"));
        file.Entries[new RepairOrderId(open)].Outcome.ShouldBeNull();
    }

    [Fact]
    public async Task When_the_equipment_is_listed_then_each_piece_has_its_orders_counted_for_who_asks()
    {
        await using var host = await Play.HostAsync();
        await Play.ToReportedAsync(host);

        var pieces = await host.SendAsync(new GetEquipment(People.Administrator));

        pieces.Single(piece => piece.Id == "P-101").ShouldBe(
            new EquipmentPiece("P-101", "冷却水泵", "critical", "泵房", new EquipmentOrders(1, 0)));
        pieces.Single(piece => piece.Id == "L-203").Orders.ShouldBe(new EquipmentOrders(0, 0));
        (await host.SendAsync(new GetEquipment(People.East))).ShouldAllBe(piece => piece.Orders.Open == 0);
        await Should.ThrowAsync<NotAllowedException>(() => host.SendAsync(new GetEquipment(new Actor("nobody", []))));
    }

    [Fact]
    public async Task When_there_is_no_such_equipment_then_there_is_no_file()
    {
        await using var host = await Play.HostAsync();

        (await Should.ThrowAsync<NotFoundException>(
            () => host.SendAsync(new GetEquipmentFile("X-1", null, 10, People.Administrator))))
            .Code.ShouldBe(RepairErrors.EquipmentNotFound);
    }
}
