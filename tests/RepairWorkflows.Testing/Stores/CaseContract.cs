using System.Text.Json;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A case is written with its instance and read with it.</summary>
public abstract class CaseContract(StoreFixture fixture) : StoreContract(fixture)
{
    private ICaseReader Reader => Fixture.Get<ICaseReader>();

    [StoreFact]
    public async Task When_a_case_is_made_then_all_of_it_is_read_again()
    {
        var id = ABurst.NewId();
        var order = ACase.Order(id) with { NextDueAt = Now.AddMinutes(5), NextDuePolicy = "ticketing" };
        await MakeAsync(id, order);

        var view = (await Reader.FindAsync(order.OrderId, None)).ShouldNotBeNull();
        view.Order.ShouldBe(order);
        view.Clocks.ShouldBe([ACase.Clock("c")]);
        Json(view.Tasks.ShouldHaveSingleItem()).ShouldBe(Json(ACase.OpenTask("k", Role.ServiceAgent)));
        view.Timeline.Count.ShouldBe(2);
        Json(view.Timeline[1]).ShouldBe(Json(ACase.Entry(1)));
        (await Reader.FindInstanceAsync(order.OrderId, None)).ShouldBe(id);
    }

    [StoreFact]
    public async Task When_the_instance_is_loaded_then_its_case_comes_with_it()
    {
        var id = ABurst.NewId();
        await MakeAsync(id, ACase.Order(id));

        var stored = (await Fixture.LoadCaseAsync(id)).ShouldNotBeNull();
        stored.Order.ShouldBe(ACase.Order(id));
        stored.Clocks.ShouldBe([ACase.Clock("c")]);
        stored.Tasks.ShouldHaveSingleItem().Id.ShouldBe("k");
        stored.TimelineLength.ShouldBe(2);
    }

    [StoreFact]
    public async Task When_a_burst_changes_a_case_then_rows_are_replaced_and_closed_tasks_are_gone()
    {
        var id = ABurst.NewId();
        await MakeAsync(id, ACase.Order(id));
        var stopped = ACase.Clock("c") with { State = ClockState.Stopped, StoppedAt = Now, DueAt = null };
        var changed = ACase.Order(id) with { Status = RepairStatus.Ticketed, Urgency = Urgency.Urgent };
        await CommitAsync(ACase.Burst(id, 1, new()
        {
            Order = changed,
            Clocks = [stopped],
            ClosedTasks = ["k"],
            OpenTasks = [ACase.OpenTask("k2", Role.Technician)],
            Timeline = [ACase.Entry(2)],
        }));

        var view = (await Reader.FindAsync(changed.OrderId, None)).ShouldNotBeNull();
        view.Order.ShouldBe(changed);
        view.Clocks.ShouldBe([stopped]);
        view.Tasks.ShouldHaveSingleItem().Id.ShouldBe("k2");
        view.Timeline.Select(entry => entry.Sequence).ShouldBe([0, 1, 2]);
    }

    [StoreFact]
    public async Task When_a_burst_changes_only_tasks_then_the_order_stays()
    {
        var id = ABurst.NewId();
        await MakeAsync(id, ACase.Order(id));
        await CommitAsync(ACase.Burst(id, 1, new() { OpenTasks = [ACase.OpenTask("k", Role.Technician)] }));

        var view = (await Reader.FindAsync(new(Guid.Parse(id)), None)).ShouldNotBeNull();
        view.Order.ShouldBe(ACase.Order(id));
        view.Tasks.ShouldHaveSingleItem().Roles.ShouldBe([Role.Technician]);
        var forAgents = await Reader.ListOpenAsync(new() { TaskRoles = [Role.ServiceAgent] }, null, 10, None);
        forAgents.Cases.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_an_order_is_asked_for_by_its_number_then_only_the_whole_number_finds_it()
    {
        var id = ABurst.NewId();
        var order = ACase.Order(id) with { Number = $"FK-{id}" };
        await MakeAsync(id, order);

        (await Reader.FindNumberedAsync(order.Number, None)).ShouldBe(order.OrderId);
        (await Reader.FindNumberedAsync(order.Number[..^1], None)).ShouldBeNull();
        (await Reader.FindNumberedAsync("FK-%", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_there_is_no_such_order_then_nothing_is_found()
    {
        var unknown = new RepairOrderId(Guid.Parse(ABurst.NewId()));

        (await Reader.FindAsync(unknown, None)).ShouldBeNull();
        (await Reader.FindInstanceAsync(unknown, None)).ShouldBeNull();
    }

    // Records with lists in them are the same when they read the same.
    private static string Json<T>(T record) => JsonSerializer.Serialize(record);

    private Task MakeAsync(string id, CaseRecord order) => CommitAsync(ACase.Burst(id, 0, new()
    {
        Order = order,
        Clocks = [ACase.Clock("c")],
        OpenTasks = [ACase.OpenTask("k", Role.ServiceAgent)],
        Timeline = [ACase.Entry(0), ACase.Entry(1)],
    }));
}
