using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Dispatch;

/// <summary>Technicians take orders from the pool, or are given them by hand.</summary>
public sealed class PoolTests
{
    [Fact]
    public async Task When_orders_are_given_by_hand_then_technicians_take_none_and_sign_for_what_they_are_given()
    {
        await using var host = await Play.WithAsync("by-hand");
        var order = await Play.ToSignatureAsync(host);
        (await Play.RefusedAsync(host, order, "sign-slip", People.Technician)).ShouldBe(RepairErrors.ActionNotAllowed);

        await host.TakeAsync(order, "assign-technician", People.Engineer, ("technician", People.Technician.Name));
        (await Play.WaitsForAsync(host, order)).ShouldBe(Role.Technician);
        await host.TakeAsync(order, "sign-slip", People.Technician);

        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.SlipSigned);
    }

    [Fact]
    public async Task When_an_order_is_declined_then_it_waits_for_those_who_may_give_it_again()
    {
        await using var host = await Play.WithAsync("by-hand");
        var order = await Play.ToSignatureAsync(host);
        await host.TakeAsync(order, "assign-technician", People.Engineer, ("technician", People.Technician.Name));
        (await Play.RefusedAsync(host, order, "decline-order", People.OtherTechnician, ("reason", "不是我的")))
            .ShouldBe(RepairErrors.OrderOfAnother);

        await host.TakeAsync(order, "decline-order", People.Technician, ("reason", "请假"));

        (await Play.WaitsForAsync(host, order)).ShouldBe($"{Role.EngineeringSupervisor} {Role.StationCoordinator}");
        (await Play.TechnicianOfAsync(host, order)).ShouldBeNull();
        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Reassignments[^1].Reason.ShouldBe("请假");
    }

    [Fact]
    public async Task When_an_order_is_given_already_then_it_is_given_to_nobody_else_but_by_reassignment()
    {
        await using var host = await Play.WithAsync("pool");
        var order = await Play.ToSignatureAsync(host);
        await host.TakeAsync(order, "assign-technician", People.Engineer, ("technician", People.Technician.Name));

        (await Play.RefusedAsync(
            host, order, "assign-technician", People.Engineer, ("technician", People.OtherTechnician.Name)))
            .ShouldBe(RepairErrors.ActionNotOffered);
        await host.TakeAsync(
            order, "reassign-technician", People.Engineer, ("technician", People.OtherTechnician.Name),
            ("reason", "顺路"));

        (await Play.TechnicianOfAsync(host, order)).ShouldBe(People.OtherTechnician.Name);
    }

    [Fact]
    public async Task When_a_technician_has_as_many_orders_as_allowed_then_no_other_is_given_except_an_emergency()
    {
        await using var host = await Play.WithAsync("pool", mostOpenOrders: 1);
        await host.TakeAsync(await Play.ToSignatureAsync(host), "sign-slip", People.Technician);
        var second = await Play.ToSignatureAsync(host);

        (await Play.RefusedAsync(host, second, "sign-slip", People.Technician)).ShouldBe(RepairErrors.TechnicianBusy);
        (await Play.RefusedAsync(
            host, second, "assign-technician", People.Engineer, ("technician", People.Technician.Name)))
            .ShouldBe(RepairErrors.TechnicianBusy);
        await host.TakeAsync(second, "sign-slip", People.OtherTechnician);
        (await Play.RefusedAsync(
            host, second, "reassign-technician", People.Engineer, ("technician", People.Technician.Name),
            ("reason", "顺路"))).ShouldBe(RepairErrors.TechnicianBusy);
        var emergency = await Play.ToSignatureAsync(host, "emergency");
        await host.TakeAsync(emergency, "sign-slip", People.Technician);

        (await Play.TechnicianOfAsync(host, emergency)).ShouldBe(People.Technician.Name);
    }

    [Theory]
    [InlineData("by-turns")]
    [InlineData("pool,by-hand")]
    public async Task When_the_drawing_names_no_way_there_is_then_it_is_not_published(string assignment)
    {
        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => Play.WithAsync(assignment));

        refusal.Fields.ShouldContain(
            error => error.Field == "sign.Assignment" && error.Code == RepairErrors.RuleWordUnknown);
    }

    [Fact]
    public async Task When_an_order_was_given_then_signing_for_it_is_not_counted_twice()
    {
        await using var host = await Play.WithAsync("pool", mostOpenOrders: 1);
        var order = await Play.ToSignatureAsync(host);
        await host.TakeAsync(order, "assign-technician", People.Engineer, ("technician", People.Technician.Name));

        await host.TakeAsync(order, "sign-slip", People.Technician);

        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.SlipSigned);
    }
}
