using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Queue;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What nobody waited for is kept for whoever waits next.</summary>
public abstract class QueueContract(StoreFixture fixture) : StoreContract(fixture)
{
    private IQueuedStimuli Queue => Fixture.Get<IQueuedStimuli>();

    [StoreFact]
    public async Task When_a_bookmark_waits_for_what_is_queued_then_its_commit_sends_a_message()
    {
        await Queue.AddAsync(Stimulus("q"), null, None);

        (await RestAsync("b")).AddedMessages.ShouldBe(1);

        var message = (await Outbox.TakeAsync(10, TimeSpan.FromMinutes(1), None)).Single().Message;
        (message.Kind, message.Payload).ShouldBe((EngineMessages.QueuedStimulus, "q"));
    }

    [StoreFact]
    public async Task When_nothing_that_is_queued_matches_then_the_commit_sends_no_message()
    {
        await Queue.AddAsync(Stimulus("other") with { Hash = "OTHER" }, null, None);
        await Queue.AddAsync(Stimulus("correlated") with { CorrelationId = "c" }, null, None);
        await Queue.AddAsync(Stimulus("addressed") with { InstanceId = "somebody else" }, null, None);
        await Queue.AddAsync(Stimulus("expired") with { ExpiresAt = ABurst.At }, null, None);

        (await RestAsync("b")).AddedMessages.ShouldBe(0);
        (await Outbox.TakeAsync(10, TimeSpan.FromMinutes(1), None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_burst_delivers_then_the_stimulus_is_gone_and_arrives_once()
    {
        var id = ABurst.NewId();
        await Queue.AddAsync(Stimulus("q"), null, None);
        await Store.CommitAsync(ABurst.On(id, 0), None);

        await Store.CommitAsync(ABurst.On(id, 1) with { DeliveredStimulus = "q" }, None);

        (await Queue.FindAsync("q", None)).ShouldBeNull();
        await Should.ThrowAsync<DuplicateCommandException>(
            () => Store.CommitAsync(ABurst.On(id, 2) with { DeliveredStimulus = "q" }, None));
        (await Store.FindAsync(id, None))!.Version.ShouldBe(2);
    }

    [StoreFact]
    public async Task When_a_command_comes_again_then_its_stimulus_is_queued_once()
    {
        var once = ABurst.Inbox("message", "key");
        await Queue.AddAsync(Stimulus("q"), once, None);
        await Should.ThrowAsync<DuplicateCommandException>(() => Queue.AddAsync(Stimulus("again"), once, None));
        (await Queue.FindAsync("again", None)).ShouldBeNull();
        (await Queue.FindAsync("q", None)).ShouldBe(Stimulus("q"));
    }

    [StoreFact]
    public async Task When_the_lifetime_is_over_then_it_is_a_dead_letter_until_that_is_too_old()
    {
        await Queue.AddAsync(Stimulus("q"), null, None);

        await Queue.ExpireAsync(ABurst.At.AddHours(1), ABurst.At.AddDays(-7), None);

        (await Queue.FindAsync("q", None)).ShouldBeNull();
        (await Queue.ListDeadAsync(0, 10, None)).Rows.Single().ShouldBe(
            new DeadStimulus(Stimulus("q"), ABurst.At.AddHours(1), null));
        await Queue.ExpireAsync(ABurst.At.AddDays(9), ABurst.At.AddDays(2), None);
        (await Queue.ListDeadAsync(0, 10, None)).Total.ShouldBe(0);
    }

    [StoreFact]
    public async Task When_delivery_fails_three_times_then_it_is_a_dead_letter_with_its_failure()
    {
        await Queue.AddAsync(Stimulus("q"), null, None);
        foreach (var failure in (string[])["first", "second", "third"])
        {
            (await Queue.FindAsync("q", None)).ShouldNotBeNull();
            await Queue.FailedAsync("q", failure, 3, ABurst.At, None);
        }

        (await Queue.FindAsync("q", None)).ShouldBeNull();
        (await Queue.ListDeadAsync(0, 10, None)).Rows.Single().Failure.ShouldBe("third");
    }

    [StoreFact]
    public async Task When_somebody_waits_for_what_is_queued_then_the_sweep_finds_it()
    {
        await RestAsync("b");
        await Queue.AddAsync(Stimulus("q"), null, None);
        await Queue.AddAsync(Stimulus("other") with { Hash = "OTHER" }, null, None);
        (await Queue.FindAwaitedAsync(ABurst.At, 10, None)).ShouldBe(["q"]);
    }

    private Task<CommitReport> RestAsync(string bookmark)
    {
        var id = ABurst.NewId();
        return Store.CommitAsync(
            ABurst.On(ABurst.Change(id, 0) with
            {
                AddedBookmarks = [ABurst.Bookmark(bookmark, id, "HASH", ABurst.At)],
            }),
            None);
    }

    private static QueuedStimulus Stimulus(string id) => new()
    {
        Id = id,
        Name = "Elsa.Event",
        Key = "meter.read",
        Hash = "HASH",
        Input = """{"a":1}""",
        CreatedAt = ABurst.At,
        ExpiresAt = ABurst.At.AddHours(1),
    };
}
