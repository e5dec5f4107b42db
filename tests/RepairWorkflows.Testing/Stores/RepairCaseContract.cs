using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A case comes back from the store as it went in.</summary>
public abstract class RepairCaseContract(StoreFixture fixture) : StoreContract(fixture)
{
    private static readonly Origin Origin = new(Actor.System.Name, null, []);

    [StoreFact]
    public async Task When_a_case_is_committed_with_its_instance_then_it_is_loaded_with_it()
    {
        var made = Rules.NewCase(Now);
        made.Clocks.Start("ticketing", Now, Now, Origin);
        var id = await CommitAsync(made);

        var loaded = await LoadAsync(id);
        loaded.Order.Document.Number.ShouldBe(made.Order.Document.Number);
        loaded.Clocks.All.Select(clock => clock.ToRecord())
            .ShouldBe(made.Clocks.All.Select(clock => clock.ToRecord()));
        loaded.Timeline.Add("x", Now, Origin).Sequence.ShouldBe(made.Timeline.Add("x", Now, Origin).Sequence);
    }

    [StoreFact]
    public async Task When_a_promise_lies_before_the_one_it_replaces_then_its_clock_is_still_the_latest()
    {
        var made = Rules.NewCase(Now);
        made.Clocks.Start("arrival-notice", Now.AddHours(6), Now, Origin);
        made.Clocks.Start("arrival-notice", Now.AddHours(1), Now, Origin);
        var id = await CommitAsync(made);

        (await LoadAsync(id)).Clocks.Find("arrival-notice").ShouldNotBeNull().Cycle.ShouldBe(2);
    }

    private async Task<string> CommitAsync(RepairCase made)
    {
        var id = made.Order.Id.ToString();
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 0) with { Companion = made }), None);
        return id;
    }

    private async Task<RepairCase> LoadAsync(string id)
    {
        var stored = (await Store.FindAsync(id, None)).ShouldNotBeNull();
        return stored.Companion.ShouldBeOfType<RepairCase>();
    }
}
