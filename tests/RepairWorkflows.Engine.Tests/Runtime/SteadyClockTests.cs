using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

public sealed class SteadyClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private readonly MachineTime _machine = new(Start);
    private readonly SteadyClock _clock;

    public SteadyClockTests() => _clock = new SteadyClock(_machine, _machine);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void When_the_machines_clock_is_set_by_a_day_then_it_goes_on_as_if_nothing_were(int days)
    {
        _machine.Pass(TimeSpan.FromHours(1));
        _machine.Set(TimeSpan.FromDays(days));
        _clock.GetUtcNow().ShouldBe(Start.AddHours(1));
        _machine.Pass(TimeSpan.FromHours(5));

        _clock.GetUtcNow().ShouldBe(Start.AddHours(6));
        _clock.Behind.ShouldBe(TimeSpan.FromDays(days));
    }

    [Fact]
    public void When_the_step_is_taken_back_then_nothing_is_left_of_it()
    {
        _machine.Set(TimeSpan.FromDays(1));
        _machine.Pass(TimeSpan.FromHours(1));
        _machine.Set(TimeSpan.FromDays(-1));
        _clock.GetUtcNow().ShouldBe(Start.AddHours(1));
        _clock.Behind.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public void When_a_time_server_corrects_it_by_seconds_then_it_follows_slowly_and_never_goes_back(int seconds)
    {
        _machine.Set(TimeSpan.FromSeconds(seconds));
        var before = _clock.GetUtcNow();
        before.ShouldBe(Start);
        for (var minute = 1; minute <= 60; minute++)
        {
            _machine.Pass(TimeSpan.FromMinutes(1));
            var now = _clock.GetUtcNow();
            (now - before - TimeSpan.FromMinutes(1)).Duration()
                .ShouldBeLessThanOrEqualTo(TimeSpan.FromMilliseconds(30));
            before = now;
        }

        _machine.Pass(TimeSpan.FromMinutes(10));
        _clock.GetUtcNow();
        _clock.Behind.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void When_the_machine_has_slept_then_that_time_has_passed()
    {
        _machine.Pass(TimeSpan.FromMinutes(1));
        _clock.GetUtcNow();
        _machine.Sleep(TimeSpan.FromHours(8));
        _machine.Pass(TimeSpan.FromMinutes(1));
        _clock.GetUtcNow().ShouldBe(Start.AddHours(8).AddMinutes(2));
        _clock.Behind.ShouldBe(TimeSpan.Zero);
    }
}
