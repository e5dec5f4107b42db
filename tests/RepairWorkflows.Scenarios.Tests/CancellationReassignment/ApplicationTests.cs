using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.CancellationReassignment;

/// <summary>S4.4.2, S4.5.2, S4.6.1: a station applies, the region decides.</summary>
[Trait("Clause", "S4.4.2")]
[Trait("Clause", "S4.4.3")]
[Trait("Clause", "S4.5.2")]
public sealed class ApplicationTests
{
    [Theory]
    [InlineData("wrong-phone")]
    [InlineData("rescheduled")]
    [InlineData("solved-by-customer")]
    [InlineData("repair-refused")]
    public async Task When_the_region_approves_then_the_order_is_void_and_no_limit_runs(string reason)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host, reason);

        (await Play.DecideAsync(host, order, approved: true)).Status.ShouldBe(RepairStatus.Cancelled);

        var view = await host.CaseAsync(order);
        view.Order.ClosedAt.ShouldBe(host.Now);
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped);
        view.Tasks.Concat(view.Standing).ShouldBeEmpty();
        OrderDocument.Parse(view.Order.Document).Cancelling!.CancelReason.ShouldBe(reason);
        view.Followers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("software")]
    [InlineData("replugged")]
    [InlineData("repaired-for-complainant")]
    [InlineData("no-fault-found")]
    public async Task When_the_reason_is_one_to_close_with_then_it_is_refused(string reason)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);

        (await Play.RefusedAsync(host, order, () => Play.ApplyAsync(host, order, reason)))
            .Code.ShouldBe(RepairErrors.CancellationNotEligible);
    }

    [Fact]
    public async Task When_an_application_is_open_then_a_second_one_is_refused()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host);

        (await Play.RefusedAsync(host, order, () => Play.ApplyAsync(host, order, "rescheduled")))
            .Code.ShouldBe(RepairErrors.CancellationAppliedAlready);
    }

    [Fact]
    public async Task When_the_region_refuses_then_the_order_goes_on_with_what_was_left()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);
        await host.AdvanceAsync(TimeSpan.FromMinutes(2));
        await Play.ApplyAsync(host, order, "wrong-phone");
        await host.AdvanceAsync(TimeSpan.FromHours(3));

        await Play.DecideAsync(host, order, approved: false);

        var clock = (await host.CaseAsync(order)).Clocks.Single(clock => clock.Policy == "ticketing");
        (clock.State, clock.DueAt).ShouldBe((ClockState.Running, host.Now.AddMinutes(3)));
        (await host.OpenStepsAsync(order)).ShouldBe(["write-ticket"]);
        await host.DeliverAsync();
        host.Notifications.All.ShouldContain(
            told => told.Kind == "order.cancellation-refused" && told.Role == Role.StationCoordinator);
        await Play.ApplyAsync(host, order, "rescheduled"); // another reason may be put before it
    }

    [Fact]
    public async Task When_the_customer_cancels_while_the_region_decides_then_nothing_is_left_to_decide()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host);

        await host.TakeAsync(
            order, "cancel-for-customer", People.Agent, ("askedBy", "customer"), ("cancelReason", "no-longer-wanted"));

        var view = await host.CaseAsync(order);
        view.Order.Status.ShouldBe(RepairStatus.Cancelled);
        view.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_another_station_applies_then_it_is_refused_and_it_cannot_even_read_the_order()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToSentAsync(host);

        (await Play.RefusedAsync(host, order, () => Play.ApplyAsync(host, order, "wrong-phone", People.West)))
            .Code.ShouldBe(RepairErrors.OrderOfAnotherStation);
        (await host.SendAsync(new GetCase(new(order), People.West))).ShouldBeNull();
        (await host.SendAsync(new GetCase(new(order), People.East))).ShouldNotBeNull();
        (await host.SendAsync(new GetOpenCases(new CaseFilter(), null, 10, People.West))).Cases.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_order_is_closed_then_nobody_calls_it_off_any_more()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host);
        await Play.DecideAsync(host, order, approved: true);

        (await Play.RefusedAsync(host, order, () => Play.ApplyAsync(host, order, "rescheduled")))
            .Code.ShouldBe(RepairErrors.OrderFinal);
    }
}
