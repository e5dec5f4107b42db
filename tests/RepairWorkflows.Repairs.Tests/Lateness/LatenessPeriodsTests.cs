using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Lateness;

namespace RepairWorkflows.Repairs.Tests.Lateness;

public sealed class LatenessPeriodsTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly Counter _fired = new();

    [Fact]
    public async Task When_an_hour_is_read_anew_then_a_day_and_a_month_hold_no_less()
    {
        using var periods = new LatenessPeriods(_fired, _clock);
        await periods.ReadAsync(CancellationToken.None);
        _fired.Count = 2;
        _clock.Advance(TimeSpan.FromSeconds(11));

        var read = await periods.ReadAsync(CancellationToken.None);

        read.Select(period => period.Timers.Fired).ShouldBe([2, 2, 2]);
    }

    [Fact]
    public async Task When_it_is_read_again_at_once_then_nothing_is_sorted_anew()
    {
        using var periods = new LatenessPeriods(_fired, _clock);
        await periods.ReadAsync(CancellationToken.None);
        await periods.ReadAsync(CancellationToken.None);

        _fired.Reads.ShouldBe(3);
    }

    private sealed class Counter : ITimerLateness
    {
        public int Count { get; set; }

        public int Reads { get; private set; }

        public Task<TimerLateness> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult(new TimerLateness { Fired = Count, Early = 0 });
        }

        public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
