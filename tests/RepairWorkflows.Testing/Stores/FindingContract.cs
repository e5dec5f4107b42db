using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What does not go on by itself is found a page at a time, and counted.</summary>
public abstract class FindingContract(StoreFixture fixture) : StoreContract(fixture)
{
    private IInstanceReader Instances => Fixture.Get<IInstanceReader>();

    [StoreFact]
    public async Task When_a_fault_is_open_then_its_instance_is_found_until_the_step_was_done_again()
    {
        await MakeAsync("well");
        await MakeAsync("faulty", header => header with { HasOpenFault = true, IncidentCount = 1 });
        (await ListAsync(new() { HasOpenFault = true })).ShouldBe(["faulty"]);
        (await ListAsync(new() { HasOpenFault = false })).ShouldBe(["well"]);
        (await Store.FindAsync("faulty", None)).ShouldNotBeNull().Header.HasOpenFault.ShouldBeTrue();

        await Store.CommitAsync(ABurst.On("faulty", 1), None);

        (await ListAsync(new() { HasOpenFault = true })).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_an_instance_is_set_aside_then_it_is_found_and_the_others_are_not()
    {
        await MakeAsync("well");
        await MakeAsync("unreadable", header => header with { IsStuck = true });
        await Store.QuarantineAsync("unreadable", "no JSON", Now, None);

        (await ListAsync(new() { IsSetAside = true })).ShouldBe(["unreadable"]);
        (await ListAsync(new() { IsSetAside = false })).ShouldBe(["well"]);
        (await ListAsync(new() { IsStuck = true, IsSetAside = false })).ShouldBeEmpty();
        (await ListAsync(new() { IsStuck = false })).ShouldBe(["well"]);
    }

    [StoreFact]
    public async Task When_timers_fail_then_a_page_of_them_is_seen_and_all_are_counted()
    {
        var id = ABurst.NewId();
        InstanceTimer[] timers = [ABurst.Timer("b", Now), ABurst.Timer("a", Now), ABurst.Timer("well", Now)];
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 0) with { SetTimers = timers }), None);
        foreach (var due in await Timers.TakeDueAsync(2, TimeSpan.FromMinutes(1), None))
        {
            await Timers.PostponeAsync(due, Now.AddMinutes(5), "broke", None);
        }

        var found = await Fixture.Get<IFailingTimers>().ListAsync(1, 10, None);

        found.Rows.ShouldBe([new FailingTimer("b", id, "Clock", ABurst.At, 1, Now.AddMinutes(5), "broke")]);
        (found.Total, found.Rows[0].InstanceId).ShouldBe((2, id));
    }

    [StoreFact]
    public async Task When_messages_fail_then_a_page_of_them_is_seen_and_all_are_counted()
    {
        var burst = ABurst.On(ABurst.NewId(), 0) with { Outbox = [ABurst.Message("a"), ABurst.Message("b")] };
        await Store.CommitAsync(burst, None);
        foreach (var taken in await Outbox.TakeAsync(2, TimeSpan.FromMinutes(1), None))
        {
            await Outbox.PostponeAsync(taken.Id, Now.AddMinutes(5), "no route", None);
        }

        var found = await Fixture.Get<IFailingMessages>().ListAsync(1, 1, None);

        (found.Rows.Single().Key, found.Total).ShouldBe(("b", 2));
        found.Rows[0].Payload.ShouldBe(burst.Outbox[1].Payload);
    }

    [StoreFact]
    public async Task When_letters_are_dead_then_a_page_of_them_is_seen_and_all_are_counted()
    {
        var queue = Fixture.Get<IQueuedStimuli>();
        foreach (var (id, minutes) in new[] { ("first", 1), ("second", 2) })
        {
            await queue.AddAsync(Stimulus(id), null, None);
            await queue.FailedAsync(id, "nobody", 1, ABurst.At.AddMinutes(minutes), None);
        }

        var found = await queue.ListDeadAsync(1, 1, None);

        (found.Rows.Single().Stimulus.Id, found.Total).ShouldBe(("first", 2));
    }

    [StoreFact]
    public async Task When_a_dead_letter_is_dismissed_then_it_is_seen_no_more_and_what_waits_cannot_be_dismissed()
    {
        var queue = Fixture.Get<IQueuedStimuli>();
        var dismissal = new Dismissal("owner", Now, "told the plumber");
        await queue.AddAsync(Stimulus("waiting"), null, None);
        await queue.AddAsync(Stimulus("dead"), null, None);
        await queue.FailedAsync("dead", "nobody", 1, Now, None);

        (await queue.DismissAsync("waiting", dismissal, None)).ShouldBeFalse();
        (await queue.DismissAsync("dead", dismissal, None)).ShouldBeTrue();
        (await queue.DismissAsync("dead", dismissal, None)).ShouldBeFalse();
        (await queue.DismissAsync("unknown", dismissal, None)).ShouldBeFalse();

        (await queue.ListDeadAsync(0, 10, None)).Total.ShouldBe(0);
        (await queue.FindAsync("waiting", None)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task When_the_end_of_a_journal_is_asked_for_then_it_comes_newest_first_in_pages()
    {
        for (var burst = 0; burst < 3; burst++)
        {
            var log = new BurstLog(burst * 2, 2, new[] { (byte)burst });
            await Store.CommitAsync(ABurst.On(ABurst.Change("a", burst) with { Log = log }), None);
        }

        (await EndAsync(before: null, take: 2)).ShouldBe([4, 2]);
        (await EndAsync(before: 2, take: 2)).ShouldBe([0]);
        (await EndAsync(before: 0, take: 2)).ShouldBeEmpty();
        (await Instances.ReadLogEndAsync("a", null, 1, None)).Single().Content.ToArray().ShouldBe([2]);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Instances.ReadLogEndAsync("a", null, 0, None));
    }

    private async Task<IEnumerable<int>> EndAsync(int? before, int take) =>
        (await Instances.ReadLogEndAsync("a", before, take, None)).Select(log => log.FirstSequence);

    private async Task<IEnumerable<string>> ListAsync(InstanceFilter filter) =>
        (await Instances.ListAsync(filter, 0, 10, None)).Headers.Select(header => header.Id);

    private Task<CommitReport> MakeAsync(string id, Func<InstanceHeader, InstanceHeader>? change = null)
    {
        var made = ABurst.Change(id, 0);
        return Store.CommitAsync(
            ABurst.On(made with { Header = change?.Invoke(made.Header) ?? made.Header }), None);
    }

    private static QueuedStimulus Stimulus(string id) => new()
    {
        Id = id,
        Name = "Elsa.Event",
        Hash = "HASH",
        CreatedAt = ABurst.At,
        ExpiresAt = ABurst.At.AddHours(1),
    };
}
