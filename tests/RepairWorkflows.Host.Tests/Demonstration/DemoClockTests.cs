using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Host.Demonstration;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Tests.Demonstration;

public static class DemoClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static string AFile() => Path.Combine(Directory.CreateTempSubdirectory("rw-clock-").FullName, "clock");

    public sealed class GivenAFreshClock
    {
        private readonly FakeTimeProvider _real = new(Noon);

        [Fact]
        public void When_it_is_read_then_it_shows_the_real_time() =>
            new DemoClock(_real, AFile()).GetUtcNow().ShouldBe(Noon);

        [Fact]
        public void When_it_is_moved_then_real_time_goes_on_from_there()
        {
            var clock = new DemoClock(_real, AFile());
            clock.MoveTo(Noon.AddHours(5));
            _real.Advance(TimeSpan.FromMinutes(1));
            clock.GetUtcNow().ShouldBe(Noon.AddHours(5).AddMinutes(1));
        }

        [Fact]
        public void When_it_is_moved_back_then_it_stays()
        {
            var clock = new DemoClock(_real, AFile());
            clock.MoveTo(Noon.AddHours(-5));
            clock.GetUtcNow().ShouldBe(Noon);
        }

        [Fact]
        public void When_the_real_clock_is_set_back_then_time_stands()
        {
            var real = new ASetClock { Now = Noon };
            var clock = new DemoClock(real, AFile());
            clock.GetUtcNow();
            real.Now = Noon.AddMinutes(-10);
            clock.GetUtcNow().ShouldBe(Noon);
        }

        [Fact]
        public void When_a_timer_is_made_then_it_waits_by_the_real_clock()
        {
            var clock = new DemoClock(TimeProvider.System, AFile());
            using var rung = new ManualResetEventSlim();
            using var timer = clock.CreateTimer(
                _ => rung.Set(), null, TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
            rung.Wait(TimeSpan.FromSeconds(10), CancellationToken.None).ShouldBeTrue();
        }

        private sealed class ASetClock : TimeProvider
        {
            public DateTimeOffset Now { get; set; }

            public override DateTimeOffset GetUtcNow() => Now;
        }
    }

    public sealed class GivenAMovedClock
    {
        [Fact]
        public void When_the_process_starts_again_then_it_goes_on_from_there()
        {
            var file = AFile();
            new DemoClock(new FakeTimeProvider(Noon), file).MoveTo(Noon.AddDays(2));
            new DemoClock(
                new FakeTimeProvider(Noon.AddHours(1)), file).GetUtcNow().ShouldBe(Noon.AddDays(2).AddHours(1));
        }

        [Theory]
        [InlineData("rubbish")]
        [InlineData("-01:00:00")]
        public void When_its_file_holds_something_else_then_the_start_is_refused(string content)
        {
            var file = AFile();
            File.WriteAllText(file, content);
            Should.Throw<StartRefusedException>(() => new DemoClock(new FakeTimeProvider(Noon), file));
        }
    }
}
