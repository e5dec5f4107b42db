using Microsoft.Extensions.Logging.Abstractions;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Timers.Tests.Fakes;

namespace RepairWorkflows.Timers.Tests;

/// <summary>Upkeep is done from time to time.</summary>
public sealed class UpkeepLoopTests
{
    [Fact]
    public async Task When_the_interval_is_over_then_the_next_round_comes_though_one_failed()
    {
        var clock = new WatchedClock();
        var part = new Part();
        using var stop = new CancellationTokenSource();
        var loop = new UpkeepLoop([part], clock, NullLogger<UpkeepLoop>.Instance).RunAsync(stop.Token);
        await clock.Waiting.NextAsync();
        part.Rounds.ShouldBe(1);

        clock.Advance(part.Interval);
        await clock.Waiting.NextAsync();

        part.Rounds.ShouldBe(2);
        await stop.CancelAsync();
        await loop.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private sealed class Part : IUpkeep
    {
        public int Rounds { get; private set; }

        public TimeSpan Interval => TimeSpan.FromSeconds(30);

        public Task RunAsync(CancellationToken cancellationToken) =>
            ++Rounds == 1 ? throw new InvalidOperationException("The store is away.") : Task.CompletedTask;
    }
}
