using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.CancellationReassignment;

/// <summary>S4.4.2, S4.5.2: it is the station's own region that decides, wherever the order goes then.</summary>
public sealed class RegionTests
{
    [Fact]
    public async Task When_a_contact_of_another_region_decides_then_it_is_refused_and_the_order_is_not_even_read()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host);

        (await Play.RefusedAsync(host, order, () => Play.DecideAsync(host, order, People.WestRegion, approved: true)))
            .Code.ShouldBe(RepairErrors.OrderOfAnotherRegion);
        AvailableActions.Of(await host.CaseAsync(order), People.WestRegion).ShouldBeEmpty();
        (await host.SendAsync(new GetCase(new(order), People.WestRegion))).ShouldBeNull();
        (await BoardAsync(host, People.WestRegion)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_contact_of_its_region_decides_then_the_order_is_void()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host);

        (await host.SendAsync(new GetCase(new(order), People.EastRegion))).ShouldNotBeNull();
        (await BoardAsync(host, People.EastRegion)).ShouldBe([order]);
        (await Play.DecideAsync(host, order, People.EastRegion, approved: true)).Status
            .ShouldBe(RepairStatus.Cancelled);
    }

    [Fact]
    public async Task When_the_right_station_is_of_another_region_then_the_new_order_is_that_regions()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToAppliedAsync(host, "wrong-region");

        await Play.DecideAsync(host, order, People.EastRegion, approved: true, ("rightStation", "west"));
        await host.DeliverAsync();

        var renewed = (await host.CaseAsync(order)).Followers.ShouldHaveSingleItem().OrderId;
        (await BoardAsync(host, People.WestRegion)).ShouldBe([renewed]);
        (await BoardAsync(host, People.EastRegion)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_region_is_told_then_its_contacts_are_and_those_who_are_for_all_regions()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        await Play.ToAppliedAsync(host);
        await host.AdvanceAsync(TimeSpan.FromDays(3));
        await host.DeliverAsync();

        async Task<IReadOnlyList<Notification>> ToldAsync(Actor by) =>
            await host.SendAsync(new GetNotifications(by, 50));

        (await ToldAsync(People.EastRegion)).ShouldNotBeEmpty();
        (await ToldAsync(People.Region)).ShouldBe(await ToldAsync(People.EastRegion));
        (await ToldAsync(People.WestRegion)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_an_order_is_of_no_station_then_every_region_reads_it()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = (await host.ReportAsync()).OrderId;

        (await host.SendAsync(new GetCase(new(order), People.EastRegion))).ShouldNotBeNull();
        (await BoardAsync(host, People.WestRegion)).ShouldBe([order]);
    }

    private static async Task<IEnumerable<Guid>> BoardAsync(CaseTestHost host, Actor by) =>
        (await host.SendAsync(new GetOpenCases(new CaseFilter(), null, 10, by)))
            .Cases.Select(row => row.Order.OrderId.Value);
}
