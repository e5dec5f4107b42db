using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What waits for technicians, and what they have.</summary>
public abstract class TechnicianContract(StoreFixture fixture) : StoreContract(fixture)
{
    private ICaseReader Reader => Fixture.Get<ICaseReader>();

    [StoreFact]
    public async Task When_orders_are_counted_by_technician_then_open_ones_are_in_whatever_case_the_name_is()
    {
        await AddAsync(order => order with { Technician = "Zhang" });
        await AddAsync(order => order with { Technician = "zhang" });
        await AddAsync(order => order with { Technician = "Zhang", Status = RepairStatus.Closed, ClosedAt = Now });
        await AddAsync(order => order with { Technician = "李" });
        await AddAsync(order => order);

        var counted = await Reader.CountByTechnicianAsync(None);

        (counted.Count, counted["ZHANG"], counted["李"]).ShouldBe((2, 2, 1));
    }

    [StoreFact]
    public async Task When_orders_wait_at_a_step_then_open_ones_are_listed_with_their_documents_and_marks()
    {
        var waiting = await AddAsync(
            order => order with { IsOnHold = true, Urgings = 3, Document = """{"number":"W"}""" }, Role.ServiceAgent);
        await AddAsync(order => order with { Status = RepairStatus.Closed, ClosedAt = Now }, Role.ServiceAgent);
        await AddAsync(order => order);

        var listed = (await Reader.ListWaitingAsync("triage", None)).ShouldHaveSingleItem();

        (listed.InstanceId, listed.IsOnHold, listed.Urgings, listed.Document)
            .ShouldBe((waiting, true, 3, """{"number":"W"}"""));
        (await Reader.ListWaitingAsync("sign-slip", None)).ShouldBeEmpty();
        var row = (await Reader.ListOpenAsync(new(), null, 10, None)).Cases
            .Single(one => one.Order.InstanceId == waiting).Order;
        (row.IsOnHold, row.Urgings).ShouldBe((true, 3));
    }

    private async Task<string> AddAsync(Func<CaseRecord, CaseRecord> change, params string[] roles)
    {
        var id = ABurst.NewId();
        await CommitAsync(ACase.Burst(id, 0, new()
        {
            Order = change(ACase.Order(id)),
            OpenTasks = roles.Length == 0 ? [] : [ACase.OpenTask($"{id}/task", roles)],
        }));
        return id;
    }
}
