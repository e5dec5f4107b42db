using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Timers.Tests.Fakes;

namespace RepairWorkflows.Timers.Tests;

public sealed class TimerLoopTests
{
    [Fact]
    public Task When_the_poll_interval_is_over_then_the_loop_looks_again() =>
        RunAsync(async host =>
        {
            host.Timers.Set("due", host.Now);
            await host.AdvanceAsync(TimeSpan.FromMinutes(1));
            host.Runtime.Fired.ShouldBe(["due"]);
        });

    [Fact]
    public Task When_a_timer_is_known_to_be_due_sooner_then_the_loop_looks_then() =>
        RunAsync(async host =>
        {
            host.Timers.Set("first", host.Now.AddSeconds(90));
            await host.AdvanceAsync(TimeSpan.FromMinutes(1));
            host.Runtime.Fired.ShouldBeEmpty();
            await host.AdvanceAsync(TimeSpan.FromSeconds(30));
            host.Runtime.Fired.ShouldBe(["first"]);
        });

    [Fact]
    public Task When_a_timer_falls_due_after_the_look_then_it_does_not_wait_for_the_poll_interval() =>
        RunAsync(async host =>
        {
            host.Timers.BetweenLooks = () => host.Timers.Set("just", host.Now);
            await host.AdvanceAsync(TimeSpan.FromMinutes(1));
            host.Runtime.Fired.ShouldBeEmpty();
            await host.AdvanceAsync(TimeSpan.FromMilliseconds(10));
            host.Runtime.Fired.ShouldBe(["just"]);
        });

    [Fact]
    public Task When_the_bell_tells_of_a_nearer_timer_then_the_loop_looks_then() =>
        RunAsync(async host =>
        {
            host.Timers.Set("near", host.Now.AddSeconds(7));
            host.Bell.Ring(host.Now.AddSeconds(7));
            await host.Clock.Waiting.NextAsync();
            await host.AdvanceAsync(TimeSpan.FromSeconds(7));
            host.Runtime.Fired.ShouldBe(["near"]);
        });

    [Fact]
    public Task When_a_burst_that_sets_a_timer_is_committed_then_the_bell_rings() =>
        RunAsync(async host =>
        {
            host.Timers.Set("near", host.Now);
            var timer = new InstanceTimer("near", "RepairWorkflows.Clock", "clock", host.Now);
            host.Get<ICommitListener>().OnCommitted(ACommit.With(timer));
            await host.Clock.Waiting.NextAsync();
            host.Runtime.Fired.ShouldBe(["near"]);
        });

    [Fact]
    public Task When_the_store_breaks_then_the_loop_goes_on_after_the_poll_interval() =>
        RunAsync(async host =>
        {
            host.Timers.Set("due", host.Now);
            host.Timers.Broken = new InvalidOperationException("The store is away.");
            await host.AdvanceAsync(TimeSpan.FromMinutes(1));
            host.Runtime.Fired.ShouldBeEmpty();
            host.Timers.Broken = null;
            await host.AdvanceAsync(TimeSpan.FromMinutes(1));
            host.Runtime.Fired.ShouldBe(["due"]);
        });

    [Fact]
    public Task When_a_timer_is_due_here_but_not_for_the_store_then_the_loop_does_not_spin() =>
        RunAsync(async host =>
        {
            host.Timers.Set("taken", host.Now.AddMinutes(-1));
            (await host.Timers.TakeDueAsync(1, TimeSpan.FromDays(1), CancellationToken.None)).Count.ShouldBe(1);
            await host.AdvanceAsync(TimeSpan.FromMinutes(1));
            host.Timers.Looks.ShouldBe(3);
        });

    /// <summary>Plays with a loop that waits, tells it to stop, and sees that it ends.</summary>
    private static async Task RunAsync(Func<ATimerHost, Task> play)
    {
        await using var host = new ATimerHost(options => options.PollInterval = TimeSpan.FromMinutes(1));
        using var stop = new CancellationTokenSource();
        var loop = host.Loop.RunAsync(stop.Token);
        await host.Clock.Waiting.NextAsync();
        await play(host);
        await stop.CancelAsync();
        await loop.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
