using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Timers: never early, never lost, never twice.</summary>
public abstract class TimerContract(StoreFixture fixture) : StoreContract(fixture)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [StoreFact]
    public async Task When_timers_are_due_then_they_are_taken_oldest_first_and_no_others()
    {
        var id = await SetAsync(
            ABurst.Timer("late", Now.AddMinutes(3)), ABurst.Timer("first", Now.AddMinutes(1)),
            ABurst.Timer("second", Now.AddMinutes(2)));
        Fixture.Clock.Advance(TimeSpan.FromMinutes(2));

        var due = await Timers.TakeDueAsync(10, Lease, None);

        due.ShouldBe(
        [
            new DueTimer(
                "first", id, ABurst.At.AddMinutes(1), 0), new DueTimer("second", id, ABurst.At.AddMinutes(2), 0),
        ]);
    }

    [StoreFact]
    public async Task When_more_are_due_than_asked_for_then_the_oldest_are_taken()
    {
        await SetAsync(ABurst.Timer("b", Now.AddSeconds(-1)), ABurst.Timer("a", Now.AddSeconds(-2)));

        (await Timers.TakeDueAsync(1, Lease, None)).Single().Id.ShouldBe("a");
        (await Timers.TakeDueAsync(1, Lease, None)).Single().Id.ShouldBe("b");
    }

    [StoreFact]
    public async Task When_a_timer_is_taken_then_nobody_else_gets_it_until_the_lease_is_over()
    {
        await SetAsync(ABurst.Timer("t", Now));
        (await Timers.TakeDueAsync(10, Lease, None)).Count.ShouldBe(1);

        (await Timers.TakeDueAsync(10, Lease, None)).ShouldBeEmpty();
        (await Timers.NextDueAsync(None)).ShouldBeNull();

        Fixture.Clock.Advance(Lease);
        (await Timers.TakeDueAsync(10, Lease, None)).Single().Id.ShouldBe("t");
    }

    [StoreFact]
    public async Task When_sixteen_take_at_once_then_each_timer_is_taken_once()
    {
        await SetAsync([.. Enumerable.Range(0, 100).Select(n => ABurst.Timer($"t{n}", Now))]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            _ => Task.Run(() => Timers.TakeDueAsync(10, Lease, None))));

        taken.SelectMany(due => due).Select(timer => timer.Id).ShouldBeUnique();
    }

    [StoreFact]
    public async Task When_asked_for_the_next_then_it_is_the_earliest()
    {
        await SetAsync(ABurst.Timer("b", Now.AddMinutes(9)), ABurst.Timer("a", Now.AddMinutes(4)));

        (await Timers.NextDueAsync(None)).ShouldBe(Now.AddMinutes(4));
    }

    [StoreFact]
    public async Task When_a_timer_fires_then_it_is_gone_and_a_second_firing_conflicts()
    {
        var id = await SetAsync(ABurst.Timer("t", Now));
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 1) with { FiredTimer = "t" }), None);

        (await Store.FindByTimerAsync("t", None)).ShouldBeNull();
        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Store.CommitAsync(ABurst.On(ABurst.Change(id, 2) with { FiredTimer = "t" }), None));
        (await Store.FindAsync(id, None)).ShouldNotBeNull().Version.ShouldBe(2);
    }

    [StoreFact]
    public async Task When_a_firing_sets_its_timer_anew_then_it_is_due_at_the_new_instant_and_free()
    {
        var id = await SetAsync(ABurst.Timer("t", Now));
        await Timers.TakeDueAsync(1, TimeSpan.FromHours(1), None);
        var change = ABurst.Change(id, 1) with
        {
            FiredTimer = "t",
            SetTimers = [ABurst.Timer("t", Now.AddMinutes(5))],
        };
        await Store.CommitAsync(ABurst.On(change), None);

        (await Timers.NextDueAsync(None)).ShouldBe(Now.AddMinutes(5));
    }

    [StoreFact]
    public async Task When_a_timer_is_found_then_its_instance_comes_with_it()
    {
        var id = await SetAsync(new InstanceTimer("t", "RepairWorkflows.Clock", "clock-1", Now.AddMinutes(1)));

        var found = (await Store.FindByTimerAsync("t", None)).ShouldNotBeNull();

        found.Timer.ShouldBe(new InstanceTimer("t", "RepairWorkflows.Clock", "clock-1", Now.AddMinutes(1)));
        found.Instance.Header.Id.ShouldBe(id);
    }

    [StoreFact]
    public async Task When_a_timer_is_dropped_then_it_is_never_due()
    {
        var id = await SetAsync(ABurst.Timer("t", Now));
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 1) with { DropTimers = ["t", "gone"] }), None);

        (await Timers.TakeDueAsync(10, Lease, None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_timer_is_postponed_then_it_rests_and_keeps_its_due_instant()
    {
        var id = await SetAsync(ABurst.Timer("t", Now));
        var taken = (await Timers.TakeDueAsync(10, Lease, None)).ShouldHaveSingleItem();
        await Timers.PostponeAsync(taken, Now.AddMinutes(10), "the world broke", None);

        (await Timers.NextDueAsync(None)).ShouldBe(Now.AddMinutes(10));
        Fixture.Clock.Advance(TimeSpan.FromMinutes(9));
        (await Timers.TakeDueAsync(10, Lease, None)).ShouldBeEmpty();
        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Timers.TakeDueAsync(10, Lease, None)).ShouldBe([new DueTimer("t", id, ABurst.At, 1)]);
    }

    [StoreFact]
    public async Task When_a_timer_was_set_anew_since_it_was_taken_then_postponing_the_old_one_does_not_hasten_it()
    {
        var id = await SetAsync(ABurst.Timer("t", Now));
        var taken = (await Timers.TakeDueAsync(10, Lease, None)).ShouldHaveSingleItem();
        var anew = ABurst.Change(id, 1) with { FiredTimer = "t", SetTimers = [ABurst.Timer("t", Now.AddHours(1))] };
        await Store.CommitAsync(ABurst.On(anew), None);

        await Timers.PostponeAsync(taken, Now.AddSeconds(5), "the answer was lost", None);

        (await Timers.NextDueAsync(None)).ShouldBe(Now.AddHours(1));
    }

    [StoreFact]
    public async Task When_a_deadline_is_finer_than_a_microsecond_then_it_is_not_early()
    {
        var dueAt = Now.AddTicks(1);
        await SetAsync(ABurst.Timer("t", dueAt));

        (await Timers.NextDueAsync(None)).ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(dueAt);
        (await Timers.TakeDueAsync(1, Lease, None)).ShouldBeEmpty();
    }

    private async Task<string> SetAsync(params InstanceTimer[] timers)
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 0) with { SetTimers = timers }), None);
        return id;
    }
}
