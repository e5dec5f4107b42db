using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What waits for technicians, and what they have.</summary>
public abstract class TechnicianContract(StoreFixture fixture) : StoreContract(fixture)
{
    private ICaseReader Reader => Fixture.Get<ICaseReader>();

    [StoreFact]
    public async Task When_orders_are_counted_by_technician_then_those_in_hand_are_in_whatever_case_the_name_is()
    {
        await AddAsync(order => order with { Technician = "Zhang", Status = RepairStatus.Ticketed });
        await AddAsync(order => order with { Technician = "zhang", Status = RepairStatus.InRepair });
        await AddAsync(order => order with { Technician = "Zhang", Status = RepairStatus.Repaired });
        await AddAsync(order => order with { Technician = "Zhang", Status = RepairStatus.Closed, ClosedAt = Now });
        await AddAsync(order => order with { Technician = "李", Status = RepairStatus.SlipSigned });
        await AddAsync(order => order with { Status = RepairStatus.Ticketed });

        var counted = await Reader.CountInHandAsync(None);

        (counted.Count, counted["ZHANG"], counted["李"]).ShouldBe((2, 2, 1));
        (await Reader.CountInHandAsync("ZHANG", None)).ShouldBe(2);
        (await Reader.CountInHandAsync("nobody", None)).ShouldBe(0);
    }

    [StoreFact]
    public async Task When_an_order_is_in_hand_then_every_store_counts_it_as_the_domain_says()
    {
        foreach (var status in Enum.GetValues<RepairStatus>())
        {
            await AddAsync(order => order with
            {
                Technician = $"{status}", Status = status, ClosedAt = status.IsFinal() ? Now : null,
            });
        }

        (await Reader.CountInHandAsync(None)).Keys.Order(StringComparer.OrdinalIgnoreCase).ShouldBe(
            Enum.GetValues<RepairStatus>().Where(status => status.IsInHand()).Select(status => $"{status}")
                .Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }

    [StoreFact]
    public async Task When_orders_wait_at_a_step_then_open_ones_that_nobody_has_are_listed_with_their_documents()
    {
        var waiting = await AddAsync(
            order => order with { Urgings = 3, Document = """{"number":"W"}""" }, Role.ServiceAgent);
        await AddAsync(order => order with { Status = RepairStatus.Closed, ClosedAt = Now }, Role.ServiceAgent);
        await AddAsync(order => order with { Technician = "zhang" }, Role.ServiceAgent);
        await AddAsync(order => order with { IsOnHold = true }, Role.ServiceAgent);
        await AddAsync(order => order);

        var listed = (await Reader.ListWaitingAsync("triage", None)).ShouldHaveSingleItem();

        (listed.InstanceId, listed.Urgings, listed.Document).ShouldBe((waiting, 3, """{"number":"W"}"""));
        (await Reader.ListWaitingAsync("sign-slip", None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_an_order_is_on_hold_and_urged_then_lists_say_so()
    {
        var held = await AddAsync(order => order with { IsOnHold = true, Urgings = 3 });

        var row = (await Reader.ListOpenAsync(new(), null, 10, None)).Cases
            .Single(one => one.Order.InstanceId == held).Order;

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
