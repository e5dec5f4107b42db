using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.CancellationReassignment;

/// <summary>S4.3.2: the old order is void, a new one goes to the right station with limits of its own.</summary>
[Trait("Clause", "S4.3.2")]
public sealed class ReassignmentTests
{
    [Fact]
    public async Task When_the_region_names_the_right_station_then_a_new_order_takes_its_place()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host, "wrong-region");
        await host.AdvanceAsync(TimeSpan.FromHours(1));

        await Play.DecideAsync(host, order, approved: true, ("rightStation", "west"));
        await host.DeliverAsync();

        var old = await host.CaseAsync(order);
        old.Order.Status.ShouldBe(RepairStatus.Cancelled);
        var follower = old.Followers.ShouldHaveSingleItem();
        var renewed = await host.CaseAsync(follower.OrderId);
        (renewed.Order.Station, renewed.Order.OriginOrderId, renewed.Order.OriginKind)
            .ShouldBe(("west", order, "reassigned"));
        (renewed.Order.CustomerName, renewed.Order.Unit, renewed.Order.Phone, renewed.Order.Category)
            .ShouldBe((old.Order.CustomerName, old.Order.Unit, old.Order.Phone, old.Order.Category));
        OrderDocument.Parse(renewed.Order.Document).Origin!.Number.ShouldBe(old.Order.Number);
        renewed.Order.ReportedAt.ShouldBe(host.Now);
        renewed.Clocks.Single(clock => clock.Policy == "ticketing").DueAt.ShouldBe(host.Now.AddMinutes(5));
        old.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped);
    }

    [Fact]
    public async Task When_triage_and_site_have_put_it_right_then_the_new_order_knows_that_and_the_agreed_time()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = (await host.ReportAsync(null, ("station", "east"), ("urgency", "general"))).OrderId;
        var agreed = host.Now.AddHours(3);
        await host.TakeAsync(
            order, "triage", People.Agent, ("urgency", "urgent"), ("category", "power"),
            ("appointmentAt", $"{agreed:O}"));
        await Play.ApplyAsync(host, order, "wrong-region");

        await Play.DecideAsync(host, order, approved: true, ("rightStation", "west"));
        await host.DeliverAsync();

        var follower = (await host.CaseAsync(order)).Followers.ShouldHaveSingleItem();
        var report = OrderDocument.Parse((await host.CaseAsync(follower.OrderId)).Order.Document).Report;
        (report.Urgency, report.Category, report.PreferredVisitAt).ShouldBe((Urgency.Urgent, "power", agreed));
    }

    [Fact]
    public async Task When_the_customer_was_marked_as_special_then_the_new_order_knows_it_and_why()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(
            host, "wrong-region", ("customerClass", "media"), ("markReason", "晚报记者"));

        await Play.DecideAsync(host, order, approved: true, ("rightStation", "west"));
        await host.DeliverAsync();

        var follower = (await host.CaseAsync(order)).Followers.ShouldHaveSingleItem();
        var report = OrderDocument.Parse((await host.CaseAsync(follower.OrderId)).Order.Document).Report;
        (report.CustomerClass, report.Identity!.KnownBy, report.Identity.MarkReason)
            .ShouldBe(("media", "mark", "晚报记者"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("east")]
    public async Task When_no_other_station_is_named_then_it_is_refused(string? station)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host, "wrong-region");

        (await Play.RefusedAsync(
            host, order, () => Play.DecideAsync(host, order, approved: true, ("rightStation", station))))
            .Code.ShouldBe(RepairErrors.CancellationNeedsStation);
    }

    [Fact]
    public async Task When_the_station_is_none_then_the_field_is_named()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host, "wrong-region");

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => Play.DecideAsync(host, order, approved: true, ("rightStation", "north")));

        refusal.Fields.ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.StationUnknown);
    }
}
