using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Of two writers one wins, and the other has written nothing.</summary>
public abstract class ConflictContract(StoreFixture fixture) : StoreContract(fixture)
{
    [StoreFact]
    public async Task When_another_writer_was_faster_then_nothing_of_the_burst_is_left()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);
        await Store.CommitAsync(ABurst.On(id, 1), None);

        var late = ABurst.On(ABurst.Change(id, 1) with
        {
            AddedBookmarks = [ABurst.Bookmark("late", id, "LATE", Now)],
            SetTimers = [ABurst.Timer("late", Now)],
            Log = new(0, 1, new byte[] { 1 }),
        }) with
        { Outbox = [ABurst.Message("late")], Inbox = ABurst.Inbox("late", "late") };
        var changes = new CaseChanges { Order = ACase.Order(id), OpenTasks = [ACase.OpenTask("late", "role")] };
        await Should.ThrowAsync<ConcurrencyConflictException>(() => CommitAsync(ACase.Burst(late, changes)));

        await ShouldHaveLeftNothingAsync();
        (await Store.FindAsync(id, None)).ShouldNotBeNull().Version.ShouldBe(2);
        (await Fixture.Get<ICaseReader>().FindInstanceAsync(new(Guid.Parse(id)), None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_the_second_of_two_instances_conflicts_then_the_first_is_not_written_either()
    {
        var (stale, fresh) = (ABurst.NewId(), ABurst.NewId());
        await Store.CommitAsync(ABurst.On(stale, 0), None);

        var commit = ABurst.On(fresh, 0) with { Instances = [ABurst.Change(fresh, 0), ABurst.Change(stale, 7)] };
        await Should.ThrowAsync<ConcurrencyConflictException>(() => Store.CommitAsync(commit, None));

        (await Store.FindAsync(fresh, None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_an_instance_is_made_twice_then_the_second_conflicts()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);

        await Should.ThrowAsync<ConcurrencyConflictException>(() => Store.CommitAsync(ABurst.On(id, 0), None));
    }

    [StoreFact]
    public async Task When_a_command_comes_twice_then_the_second_is_a_duplicate_and_the_first_answer_stands()
    {
        var first = ABurst.On(ABurst.NewId(), 0) with { Inbox = ABurst.Inbox("app", "key-1") };
        await Store.CommitAsync(first, None);

        var id = ABurst.NewId();
        var second = ABurst.On(id, 0) with { Inbox = first.Inbox! with { Answer = "{}" } };
        await Should.ThrowAsync<DuplicateCommandException>(() => Store.CommitAsync(second, None));

        (await Store.FindAsync(id, None)).ShouldBeNull();
        (await Store.FindInboxAsync("app", "key-1", None)).ShouldBe(first.Inbox);
    }

    [StoreFact]
    public async Task When_a_repeat_also_lost_the_race_then_it_learns_of_the_repeat()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);
        var command = ABurst.On(id, 1) with { Inbox = ABurst.Inbox("app", "key-2") };
        await Store.CommitAsync(command, None);

        await Should.ThrowAsync<DuplicateCommandException>(() => Store.CommitAsync(command, None));
    }

    [StoreFact]
    public async Task When_two_senders_use_the_same_key_then_they_do_not_meet()
    {
        await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0) with { Inbox = ABurst.Inbox("app-a", "key") }, None);
        await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0) with { Inbox = ABurst.Inbox("app-b", "key") }, None);

        (await Store.FindInboxAsync("app-a", "key", None)).ShouldNotBeNull();
        (await Store.FindInboxAsync("app-b", "key", None)).ShouldNotBeNull();
        (await Store.FindInboxAsync("app-c", "key", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task When_sixteen_write_to_one_instance_at_once_then_one_wins_each_version()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);

        for (var version = 1; version <= 10; version++)
        {
            var at = version;
            var wins = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(
                () => WinsAsync(ABurst.On(id, at) with { Outbox = [ABurst.Message($"{at}-{writer}")] }))));
            wins.Count(won => won).ShouldBe(1);
        }

        (await Store.FindAsync(id, None)).ShouldNotBeNull().Version.ShouldBe(11);
        (await Outbox.TakeAsync(100, TimeSpan.FromMinutes(1), None)).Count.ShouldBe(10);
    }

    private async Task<bool> WinsAsync(BurstCommit commit)
    {
        try
        {
            await Store.CommitAsync(commit, None);
            return true;
        }
        catch (ConcurrencyConflictException)
        {
            return false;
        }
    }

    private async Task ShouldHaveLeftNothingAsync()
    {
        (await Store.FindBookmarksAsync("LATE", null, null, None)).ShouldBeEmpty();
        (await Timers.NextDueAsync(None)).ShouldBeNull();
        (await Outbox.TakeAsync(10, TimeSpan.FromMinutes(1), None)).ShouldBeEmpty();
        (await Store.FindInboxAsync("late", "late", None)).ShouldBeNull();
    }
}
