using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Messages are delivered at least once.</summary>
public abstract class OutboxContract(StoreFixture fixture) : StoreContract(fixture)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [StoreFact]
    public async Task When_messages_wait_then_they_are_taken_in_the_order_they_were_sent()
    {
        await SendAsync("a", "b", "c");

        var taken = await Outbox.TakeAsync(2, Lease, None);

        taken.Select(message => message.Message).ShouldBe([ABurst.Message("a"), ABurst.Message("b")]);
        taken.ShouldAllBe(message => message.CreatedAt == ABurst.At && message.Attempts == 0);
        (await Outbox.TakeAsync(2, Lease, None)).Single().Message.Key.ShouldBe("c");
    }

    [StoreFact]
    public async Task When_a_taker_dies_then_the_message_is_there_again_after_the_lease()
    {
        await SendAsync("a");
        await Outbox.TakeAsync(1, Lease, None);

        (await Outbox.TakeAsync(1, Lease, None)).ShouldBeEmpty();
        Fixture.Clock.Advance(Lease);
        (await Outbox.TakeAsync(1, Lease, None)).Single().Message.Key.ShouldBe("a");
    }

    [StoreFact]
    public async Task When_messages_are_delivered_then_they_never_come_back()
    {
        await SendAsync("a", "b");
        var taken = await Outbox.TakeAsync(10, Lease, None);
        await Outbox.DeliveredAsync([.. taken.Select(message => message.Id)], None);

        Fixture.Clock.Advance(TimeSpan.FromDays(1));
        (await Outbox.TakeAsync(10, Lease, None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_message_is_postponed_then_it_rests_and_counts_the_failure()
    {
        await SendAsync("a");
        var taken = (await Outbox.TakeAsync(1, Lease, None)).Single();
        await Outbox.PostponeAsync(taken.Id, Now.AddMinutes(5), "no route", None);

        Fixture.Clock.Advance(TimeSpan.FromMinutes(4));
        (await Outbox.TakeAsync(1, Lease, None)).ShouldBeEmpty();
        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Outbox.TakeAsync(1, Lease, None)).Single().Attempts.ShouldBe(1);
    }

    [StoreFact]
    public async Task When_a_delivery_has_failed_then_it_can_be_seen_and_others_cannot()
    {
        await SendAsync("a", "b");
        var taken = await Outbox.TakeAsync(1, Lease, None);
        await Outbox.PostponeAsync(taken[0].Id, Now.AddMinutes(5), "no route", None);

        (await Fixture.Get<IFailingMessages>().ListAsync(0, 10, None)).Rows.ShouldBe(
        [
            new FailingMessage(
                taken[0].Id, taken[0].Message.Kind, "a", ABurst.At, 1, Now.AddMinutes(5), "no route")
            { Payload = taken[0].Message.Payload },
        ]);
    }

    [StoreFact]
    public async Task When_sixteen_take_at_once_then_each_message_is_taken_once()
    {
        await SendAsync([.. Enumerable.Range(0, 100).Select(n => $"m{n}")]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            _ => Task.Run(() => Outbox.TakeAsync(10, Lease, None))));

        taken.SelectMany(messages => messages).Select(message => message.Id).ShouldBeUnique();
    }

    private Task<CommitReport> SendAsync(params string[] keys) => Store.CommitAsync(
        ABurst.On(ABurst.NewId(), 0) with { Outbox = [.. keys.Select(ABurst.Message)] }, None);
}
