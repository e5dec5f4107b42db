using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Dispatch;

/// <summary>Orders are given in turn.</summary>
public sealed class RoundRobinTests
{
    private static readonly string One = People.OtherTechnician.Name;
    private static readonly string Two = People.Technician.Name;

    [Fact]
    public async Task When_orders_come_in_then_each_technician_is_given_one_in_turn_and_signs_for_it()
    {
        await using var host = await Play.WithAsync("round-robin");
        List<string?> given = [];
        for (var number = 0; number < 4; number++)
        {
            given.Add(await Play.TechnicianOfAsync(host, await Play.ToSignatureAsync(host)));
        }

        given.ShouldBe([One, Two, One, Two]);
    }

    [Fact]
    public async Task When_one_declines_then_the_next_is_given_it_and_when_all_did_it_waits_for_anybody()
    {
        await using var host = await Play.WithAsync("round-robin");
        var order = await Play.ToSignatureAsync(host);
        await DeclineAsync(host, order, People.OtherTechnician);
        (await Play.TechnicianOfAsync(host, order)).ShouldBe(Two);

        await DeclineAsync(host, order, People.Technician);

        (await Play.TechnicianOfAsync(host, order)).ShouldBeNull();
        (await Play.WaitsForAsync(host, order)).ShouldContain(Role.Technician);
        await host.TakeAsync(order, "sign-slip", People.Technician);
    }

    [Fact]
    public async Task When_what_was_signed_for_is_given_back_then_the_next_in_turn_is_given_it()
    {
        await using var host = await Play.WithAsync("round-robin");
        var order = await Play.ToSignatureAsync(host);
        await host.TakeAsync(order, "sign-slip", People.OtherTechnician);

        await host.TakeAsync(order, "return-to-pool", People.OtherTechnician, ("reason", "没有登高证"));
        await host.DeliverAsync();

        (await Play.TechnicianOfAsync(host, order)).ShouldBe(Two);
    }

    [Fact]
    public async Task When_everybody_has_as_many_as_allowed_then_it_waits_until_one_of_them_is_free_again()
    {
        await using var host = await Play.WithAsync("round-robin", mostOpenOrders: 1);
        var first = await Play.ToSignatureAsync(host);
        await Play.ToSignatureAsync(host);
        var third = await Play.ToSignatureAsync(host);
        (await Play.TechnicianOfAsync(host, third)).ShouldBeNull();

        await host.TakeAsync(
            first, "cancel-for-customer", People.Agent, ("askedBy", "customer"), ("cancelReason", "no-longer-wanted"));
        await host.DeliverAsync();

        (await Play.TechnicianOfAsync(host, third)).ShouldBe(One);
    }

    [Fact]
    public async Task When_several_wait_then_an_emergency_is_given_first()
    {
        await using var host = await Play.WithAsync("round-robin");
        var general = await Play.ToTicketAsync(host, "general");
        var emergency = await Play.ToTicketAsync(host, "emergency");

        await host.DeliverAsync();

        (await Play.TechnicianOfAsync(host, emergency)).ShouldBe(One);
        (await Play.TechnicianOfAsync(host, general)).ShouldBe(Two);
    }

    [Fact]
    public async Task When_everybody_has_as_many_as_allowed_then_an_emergency_is_given_all_the_same()
    {
        await using var host = await Play.WithAsync("round-robin", mostOpenOrders: 1);
        await Play.ToSignatureAsync(host);
        await Play.ToSignatureAsync(host);

        var emergency = await Play.ToSignatureAsync(host, "emergency");

        (await Play.TechnicianOfAsync(host, emergency)).ShouldBe(One);
    }

    [Fact]
    public async Task When_an_order_is_on_hold_then_it_is_not_given_before_it_is_taken_up_again()
    {
        await using var host = await Play.WithAsync("round-robin", mostOpenOrders: 1);
        var first = await Play.ToSignatureAsync(host);
        await Play.ToSignatureAsync(host);
        var waiting = await Play.ToSignatureAsync(host);
        await host.TakeAsync(waiting, "hold-order", People.Supervisor, ("reason", "客户外出"));
        await host.TakeAsync(
            first, "cancel-for-customer", People.Agent, ("askedBy", "customer"), ("cancelReason", "no-longer-wanted"));
        await host.DeliverAsync();
        (await Play.TechnicianOfAsync(host, waiting)).ShouldBeNull();

        await host.TakeAsync(waiting, "resume-order", People.Supervisor);
        await host.DeliverAsync();

        (await Play.TechnicianOfAsync(host, waiting)).ShouldBe(One);
    }

    private static async Task DeclineAsync(CaseTestHost host, Guid order, Actor technician)
    {
        await host.TakeAsync(order, "decline-order", technician, ("reason", "没空"));
        await host.DeliverAsync();
    }
}
