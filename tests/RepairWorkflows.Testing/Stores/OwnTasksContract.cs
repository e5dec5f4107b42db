using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Boards of what waits for one person.</summary>
public abstract class OwnTasksContract(StoreFixture fixture) : StoreContract(fixture)
{
    [StoreFact]
    public async Task When_filtered_by_person_then_technicians_see_free_orders_and_their_own()
    {
        var free = await AddAsync(null, Role.Technician);
        var own = await AddAsync("Li", Role.Technician);
        var another = await AddAsync("zhang", Role.Technician);
        var mixed = await AddAsync("zhang", Role.Technician, Role.ServiceAgent);

        (await ListAsync("li", Role.Technician)).ShouldBe([free, own], ignoreOrder: true);
        (await ListAsync("agent", Role.ServiceAgent)).ShouldBe([mixed]);
        (await ListAsync("zhang", Role.Technician)).ShouldBe([free, another, mixed], ignoreOrder: true);
        (await ListAsync("nobody")).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_board_is_read_then_it_tells_technician_and_warning()
    {
        await AddAsync("Li", Role.Technician);

        var row = (await Fixture.Get<ICaseReader>().ListOpenAsync(new(), null, 10, None)).Cases.ShouldHaveSingleItem();

        (row.Order.Technician, row.Order.NextWarnAt).ShouldBe(("Li", Now.AddMinutes(3)));
        var view = await Fixture.Get<ICaseReader>().FindAsync(row.Order.OrderId, None);
        (view!.Order.Technician, view.Order.NextWarnAt).ShouldBe(("Li", Now.AddMinutes(3)));
    }

    private async Task<string[]> ListAsync(string name, params string[] roles)
    {
        var filter = new CaseFilter { TasksOf = new Actor(name, roles) };
        var page = await Fixture.Get<ICaseReader>().ListOpenAsync(filter, null, 10, None);
        return [.. page.Cases.Select(row => row.Order.InstanceId)];
    }

    private async Task<string> AddAsync(string? technician, params string[] roles)
    {
        var id = ABurst.NewId();
        await CommitAsync(ACase.Burst(id, 0, new()
        {
            Order = ACase.Order(id) with { Technician = technician, NextWarnAt = Now.AddMinutes(3) },
            OpenTasks = [ACase.OpenTask($"{id}/task", roles)],
        }));
        return id;
    }
}
