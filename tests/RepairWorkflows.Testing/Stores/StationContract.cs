using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Whose station's an order is, where it comes from, and what was refused on it.</summary>
public abstract class StationContract(StoreFixture fixture) : StoreContract(fixture)
{
    private ICaseReader Reader => Fixture.Get<ICaseReader>();

    [StoreFact]
    public async Task When_a_board_is_of_one_station_then_it_has_that_stations_orders()
    {
        var east = await MakeAsync(order => order with { Station = "east" });
        await MakeAsync(order => order with { Station = "west" });
        await MakeAsync(order => order);

        var page = await Reader.ListOpenAsync(new CaseFilter { Station = "east" }, null, 10, None);

        page.Cases.ShouldHaveSingleItem().Order.OrderId.ShouldBe(east.OrderId);
        page.Cases[0].Order.Station.ShouldBe("east");
    }

    [StoreFact]
    public async Task When_a_board_is_of_a_region_then_it_has_its_stations_orders_and_those_of_no_station()
    {
        var east = await MakeAsync(order => order with { Station = "east" });
        var site = await MakeAsync(order => order);
        await MakeAsync(order => order with { Station = "west" });

        async Task<IEnumerable<Guid>> BoardAsync(params string[] stations) =>
            (await Reader.ListOpenAsync(new CaseFilter { RegionStations = stations }, null, 10, None))
                .Cases.Select(row => row.Order.OrderId.Value);

        (await BoardAsync("east", "north")).ShouldBe([east.OrderId.Value, site.OrderId.Value], ignoreOrder: true);
        (await BoardAsync()).ShouldBe([site.OrderId.Value]);
    }

    [StoreFact]
    public async Task When_an_order_comes_from_another_then_each_leads_to_the_other()
    {
        var old = await MakeAsync(order => order with { Status = RepairStatus.Cancelled });
        var renewed = await MakeAsync(
            order => order with { OriginOrderId = old.OrderId.Value, OriginKind = "reassigned" });

        (await Reader.FindAsync(old.OrderId, None))!.Followers.ShouldBe(
        [
            new OrderFollower(
                renewed.OrderId.Value, renewed.Number, renewed.Process, RepairStatus.Reported, "reassigned"),
        ]);
        var read = (await Reader.FindAsync(renewed.OrderId, None))!;
        read.Followers.ShouldBeEmpty();
        read.Order.ShouldBe(renewed);
    }

    [StoreFact]
    public async Task When_attempts_are_refused_then_they_stand_with_their_order_oldest_first()
    {
        var order = await MakeAsync(one => one);
        var other = await MakeAsync(one => one);
        RefusedAttempt[] refused = [Attempt(order, "cancel-for-customer", 1), Attempt(order, "sign-slip", 2)];
        foreach (var attempt in (RefusedAttempt[])[refused[0], Attempt(other, "arrive", 1), refused[1]])
        {
            await Fixture.Get<IRefusedAttempts>().AddAsync(attempt, None);
        }

        (await Reader.FindAsync(order.OrderId, None))!.Refusals.ShouldBe(refused);
    }

    [StoreFact]
    public async Task When_a_refused_command_is_sent_again_with_its_key_then_it_is_one_attempt()
    {
        var order = await MakeAsync(one => one);
        var attempt = Attempt(order, "sign-slip", 1) with { Key = "agent/1" };
        await Fixture.Get<IRefusedAttempts>().AddAsync(attempt, None);
        await Fixture.Get<IRefusedAttempts>().AddAsync(attempt with { At = Now.AddMinutes(9) }, None);

        (await Reader.FindAsync(order.OrderId, None))!.Refusals.ShouldBe([attempt]);
    }

    private static RefusedAttempt Attempt(CaseRecord order, string action, int minute) => new()
    {
        OrderId = order.OrderId,
        At = ABurst.At.AddMinutes(minute),
        By = "agent",
        Action = action,
        Code = "order.final",
        Fields = """{"note":"再次来电"}""",
    };

    private async Task<CaseRecord> MakeAsync(Func<CaseRecord, CaseRecord> with)
    {
        var id = ABurst.NewId();
        var order = with(ACase.Order(id));
        await CommitAsync(ACase.Burst(id, 0, new CaseChanges { Order = order }));
        return order;
    }
}
