using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Persistence.Stores;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What a process had taken that died.</summary>
public abstract class LeaseContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private AbandonedLeases Abandoned => Fixture.Get<AbandonedLeases>();

    [StoreFact]
    public async Task When_the_only_process_dies_then_the_next_one_gets_its_timers_at_once()
    {
        await SetAsync(ABurst.Timer("t", Now));
        await Timers.TakeDueAsync(10, Lease, None);

        await Abandoned.FreeAsync(Now, None);

        (await Timers.NextDueAsync(None)).ShouldBe(Now);
        (await Timers.TakeDueAsync(10, Lease, None)).Single().Id.ShouldBe("t");
    }

    [StoreFact]
    public async Task When_the_only_process_dies_then_the_next_one_gets_its_messages_at_once()
    {
        await SendAsync("a");
        await Outbox.TakeAsync(1, Lease, None);

        await Abandoned.FreeAsync(Now, None);

        (await Outbox.TakeAsync(1, Lease, None)).Single().Message.Key.ShouldBe("a");
    }

    [StoreFact]
    public async Task When_the_only_process_dies_then_a_message_that_failed_keeps_its_pause()
    {
        await SendAsync("a");
        var taken = (await Outbox.TakeAsync(1, Lease, None)).Single();
        await Outbox.PostponeAsync(taken.Id, Now.AddMinutes(5), "no route", None);

        await Abandoned.FreeAsync(Now, None);

        (await Outbox.TakeAsync(1, Lease, None)).ShouldBeEmpty();
    }

    private Task<CommitReport> SetAsync(params InstanceTimer[] timers) => Store.CommitAsync(
        ABurst.On(ABurst.Change(ABurst.NewId(), 0) with { SetTimers = timers }), None);

    private Task<CommitReport> SendAsync(params string[] keys) => Store.CommitAsync(
        ABurst.On(ABurst.NewId(), 0) with { Outbox = [.. keys.Select(ABurst.Message)] }, None);
}
