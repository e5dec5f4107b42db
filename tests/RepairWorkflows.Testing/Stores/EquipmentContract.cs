using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Which equipment an order is about.</summary>
public abstract class EquipmentContract(StoreFixture fixture) : StoreContract(fixture)
{
    [StoreFact]
    public async Task When_the_file_of_a_piece_is_asked_for_then_it_has_the_orders_about_it_open_and_closed()
    {
        var open = await MakeAsync("P-101");
        var closed = await MakeAsync("P-101", ABurst.At);
        await MakeAsync("L-203");
        await MakeAsync(null);
        var reader = Fixture.Get<ICaseReader>();
        var filter = new CaseFilter { Equipment = "P-101" };

        (await reader.ListOpenAsync(filter, null, 10, None)).Cases.ShouldHaveSingleItem()
            .Order.OrderId.ShouldBe(open.OrderId);
        (await reader.ListClosedAsync(filter, null, 10, None)).Cases.ShouldHaveSingleItem()
            .Order.Equipment.ShouldBe("P-101");
        (await reader.FindAsync(closed.OrderId, None))!.Order.ShouldBe(closed);
    }

    [StoreFact]
    public async Task When_it_is_said_later_which_equipment_it_is_then_the_order_comes_into_its_file()
    {
        var order = await MakeAsync(null);

        await CommitAsync(ACase.Burst(
            order.InstanceId, 1, new CaseChanges { Order = order with { Equipment = "F-305" } }));

        (await Fixture.Get<ICaseReader>().ListOpenAsync(new CaseFilter { Equipment = "F-305" }, null, 10, None))
            .Cases.ShouldHaveSingleItem().Order.OrderId.ShouldBe(order.OrderId);
    }

    [StoreFact]
    public async Task When_orders_are_counted_then_by_equipment_open_and_closed_and_within_the_station()
    {
        await MakeAsync("P-101");
        await MakeAsync("P-101", ABurst.At);
        await MakeAsync("P-101", ABurst.At);
        await MakeAsync("L-203", station: "east");
        await MakeAsync(null);
        var reader = Fixture.Get<ICaseReader>();

        (await reader.CountByEquipmentAsync(new CaseFilter(), None)).ShouldBe(
            new Dictionary<string, EquipmentOrders> { ["P-101"] = new(1, 2), ["L-203"] = new(1, 0) },
            ignoreOrder: true);
        (await reader.CountByEquipmentAsync(new CaseFilter { Station = "east" }, None)).Keys.ShouldBe(["L-203"]);
    }

    [StoreFact]
    public async Task When_documents_are_asked_for_then_those_of_these_orders_are_read_whole()
    {
        var orders = new[] { await MakeAsync("P-101"), await MakeAsync("P-101", ABurst.At), await MakeAsync("P-101") };

        var documents = await Fixture.Get<ICaseReader>().ReadDocumentsAsync(
            [orders[0].OrderId, orders[1].OrderId, new(Guid.Empty)], None);

        documents.ShouldBe(
            orders.Take(2).ToDictionary(order => order.OrderId, order => order.Document), ignoreOrder: true);
    }

    private async Task<CaseRecord> MakeAsync(
        string? equipment, DateTimeOffset? closedAt = null, string? station = null)
    {
        var id = ABurst.NewId();
        var order = ACase.Order(id) with { Equipment = equipment, ClosedAt = closedAt, Station = station };
        await CommitAsync(ACase.Burst(id, 0, new CaseChanges { Order = order }));
        return order;
    }
}
