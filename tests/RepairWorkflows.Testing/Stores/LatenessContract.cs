using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Inspection;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Each firing is kept with its commit: when it was due, when it was done.</summary>
public abstract class LatenessContract(StoreFixture fixture) : StoreContract(fixture)
{
    private static readonly DateTimeOffset Ever = ABurst.At.AddDays(-1);

    private ITimerLateness Lateness => Fixture.Get<ITimerLateness>();

    [StoreFact]
    public async Task When_nothing_fired_then_nothing_was_late()
    {
        (await Lateness.ReadAsync(Ever, None)).ShouldBe(new TimerLateness { Fired = 0, Early = 0 });
    }

    [StoreFact]
    public async Task When_one_fired_then_it_is_the_median_and_the_worst()
    {
        var id = await FireAsync(TimeSpan.FromSeconds(3));

        var only = new FiredTimer($"t-{id}", id, "Clock", ABurst.At, ABurst.At.AddSeconds(3));
        (await Lateness.ReadAsync(Ever, None)).ShouldBe(
            new TimerLateness { Fired = 1, Early = 0, Median = only, P99 = only, Worst = only });
    }

    [StoreFact]
    public async Task When_a_hundred_fired_then_the_places_are_the_nearest_ranks()
    {
        foreach (var second in Enumerable.Range(1, 100).Reverse())
        {
            await FireAsync(TimeSpan.FromSeconds(second));
        }

        var lateness = await Lateness.ReadAsync(Ever, None);

        lateness.Fired.ShouldBe(100);
        lateness.Median!.Lateness.ShouldBe(TimeSpan.FromSeconds(50));
        lateness.P99!.Lateness.ShouldBe(TimeSpan.FromSeconds(99));
        lateness.Worst!.Lateness.ShouldBe(TimeSpan.FromSeconds(100));
    }

    [StoreFact]
    public async Task When_a_burst_came_before_its_timer_was_due_then_it_counts_as_early()
    {
        await FireAsync(TimeSpan.FromSeconds(-1));
        await FireAsync(TimeSpan.Zero);

        var lateness = await Lateness.ReadAsync(Ever, None);

        (lateness.Fired, lateness.Early).ShouldBe((2, 1));
        lateness.Worst!.Lateness.ShouldBe(TimeSpan.Zero);
    }

    [StoreFact]
    public async Task When_asked_since_an_instant_then_what_was_done_before_does_not_count()
    {
        await FireAsync(TimeSpan.FromSeconds(1));
        await FireAsync(TimeSpan.FromSeconds(2));

        (await Lateness.ReadAsync(ABurst.At.AddSeconds(2), None)).Fired.ShouldBe(1);
        (await Lateness.ReadAsync(ABurst.At.AddSeconds(3), None)).Fired.ShouldBe(0);
    }

    [StoreFact]
    public async Task When_a_firing_is_forgotten_then_the_others_stay()
    {
        await FireAsync(TimeSpan.FromSeconds(1));
        await FireAsync(TimeSpan.FromSeconds(2));

        await Lateness.ForgetAsync(ABurst.At.AddSeconds(2), None);

        (await Lateness.ReadAsync(Ever, None)).Median!.Lateness.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [StoreFact]
    public async Task When_a_timer_fires_twice_then_one_firing_is_kept()
    {
        var id = await FireAsync(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Store.CommitAsync(ABurst.On(ABurst.Change(id, 2) with { FiredTimer = $"t-{id}" }), None));

        (await Lateness.ReadAsync(Ever, None)).Fired.ShouldBe(1);
    }

    [StoreFact]
    public async Task When_a_timer_is_dropped_then_it_did_not_fire()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(
            ABurst.On(ABurst.Change(id, 0) with { SetTimers = [ABurst.Timer("t", ABurst.At)] }), None);

        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 1) with { DropTimers = ["t"] }), None);

        (await Lateness.ReadAsync(Ever, None)).Fired.ShouldBe(0);
    }

    // A timer that is due at the instant all tests begin at.
    private async Task<string> FireAsync(TimeSpan late)
    {
        var id = ABurst.NewId();
        var timer = ABurst.Timer($"t-{id}", ABurst.At);
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 0) with { SetTimers = [timer] }), None);
        Fixture.Clock.AdjustTime(ABurst.At + late);
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 1) with { FiredTimer = timer.Id }), None);
        return id;
    }
}
