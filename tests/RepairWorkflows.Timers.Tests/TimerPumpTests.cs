using System.Diagnostics.Metrics;
using RepairWorkflows.Timers.Tests.Fakes;

namespace RepairWorkflows.Timers.Tests;

public sealed class TimerPumpTests
{
    public sealed class GivenDueTimers
    {
        [Fact]
        public async Task When_the_pump_runs_then_each_due_timer_fires_once_and_no_other()
        {
            await using var host = new ATimerHost(options => options.BatchSize = 2);
            for (var number = 0; number < 5; number++)
            {
                host.Timers.Set($"due-{number}", host.Now.AddMinutes(-number), $"instance-{number}");
            }

            host.Timers.Set("later", host.Now.AddTicks(1));
            (await host.Pump.FireDueAsync(CancellationToken.None)).ShouldBe(5);
            host.Runtime.Fired.Order().ShouldBe(["due-0", "due-1", "due-2", "due-3", "due-4"]);
        }

        [Fact]
        public async Task When_they_belong_to_one_instance_then_they_fire_oldest_first()
        {
            await using var host = new ATimerHost();
            host.Timers.Set("third", host.Now);
            host.Timers.Set("first", host.Now.AddMinutes(-2));
            host.Timers.Set("second", host.Now.AddMinutes(-1));
            await host.Pump.FireDueAsync(CancellationToken.None);
            host.Runtime.Fired.ShouldBe(["first", "second", "third"]);
        }

        [Fact]
        public async Task When_firing_sets_a_timer_that_is_due_then_it_fires_too()
        {
            await using var host = new ATimerHost();
            host.Timers.Set("first", host.Now);
            host.Runtime.OnFire = (id, _) =>
            {
                if (id == "first")
                {
                    host.Timers.Set("follow-up", host.Now);
                }

                return Task.CompletedTask;
            };
            (await host.Pump.FireDueAsync(CancellationToken.None)).ShouldBe(2);
            host.Runtime.Fired.ShouldBe(["first", "follow-up"]);
        }

        [Fact]
        public async Task When_two_ask_at_once_then_each_timer_still_fires_once()
        {
            await using var host = new ATimerHost();
            host.Timers.Set("one", host.Now);
            var go = new TaskCompletionSource();
            host.Runtime.OnFire = (_, _) => go.Task;
            var first = host.Pump.FireDueAsync(CancellationToken.None);
            var second = host.Pump.FireDueAsync(CancellationToken.None);
            second.IsCompleted.ShouldBeFalse();
            go.SetResult();
            (await first + await second).ShouldBe(1);
            host.Runtime.Fired.ShouldBe(["one"]);
        }

        [Fact]
        public async Task When_a_timer_has_been_dropped_meanwhile_then_nothing_fails()
        {
            await using var host = new ATimerHost();
            host.Timers.Set("dropped", host.Now);
            host.Runtime.OnFire = (id, _) => Task.FromResult(host.Timers.Remove(id));
            (await host.Pump.FireDueAsync(CancellationToken.None)).ShouldBe(1);
            host.Timers.Postponed.ShouldBeEmpty();
        }

        [Fact]
        public async Task When_a_timer_fires_then_its_lateness_is_measured()
        {
            await using var host = new ATimerHost();
            List<double> measured = [];
            using var listener = new MeterListener();
            var metrics = host.Get<TimersMetrics>();
            listener.InstrumentPublished = (instrument, current) =>
            {
                if (metrics.Owns(instrument) && instrument.Name == "repair_workflows.timers.lateness")
                {
                    current.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<double>((_, value, _, _) => measured.Add(value));
            listener.Start();
            host.Timers.Set("late", host.Now.AddSeconds(-90));
            await host.Pump.FireDueAsync(CancellationToken.None);
            measured.ShouldBe([90.0]);
        }

        [Fact]
        public async Task When_told_to_stop_then_what_has_begun_is_cut_off_after_the_grace()
        {
            await using var host = new ATimerHost(options => options.StopGrace = TimeSpan.Zero);
            host.Timers.Set("stuck", host.Now);
            host.Runtime.OnFire = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, host.Clock, token);
            using var stop = new CancellationTokenSource();
            var round = host.Pump.FireDueAsync(stop.Token);
            await host.Runtime.Firing.NextAsync();
            await stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(round);
            host.Timers.Postponed.ShouldBeEmpty();
        }

        [Fact]
        public async Task When_told_to_stop_then_what_has_begun_may_end_within_the_grace()
        {
            await using var host = new ATimerHost(options => options.StopGrace = TimeSpan.FromSeconds(30));
            host.Timers.Set("slow", host.Now);
            var go = new TaskCompletionSource();
            host.Runtime.OnFire = (_, token) => go.Task.WaitAsync(token);
            using var stop = new CancellationTokenSource();
            var round = host.Pump.FireDueAsync(stop.Token);
            await host.Runtime.Firing.NextAsync();
            await stop.CancelAsync();
            go.SetResult();
            await Should.ThrowAsync<OperationCanceledException>(round);
            host.Runtime.Fired.ShouldBe(["slow"]);
        }
    }

    public sealed class GivenATimerThatFails
    {
        [Fact]
        public async Task When_it_fails_again_and_again_then_its_pauses_grow()
        {
            await using var host = Failing(options => options.MaxAttempts = 8);
            var begin = host.Now;
            for (var attempt = 0; attempt < 9; attempt++)
            {
                await host.Pump.FireDueAsync(CancellationToken.None);
                host.Clock.SetUtcNow(host.Timers.Postponed[^1].Until);
            }

            DateTimeOffset[] tries = [begin, .. host.Timers.Postponed.Select(entry => entry.Until)];
            tries.Zip(tries.Skip(1), (from, until) => (until - from).TotalSeconds)
                .ShouldBe([5, 10, 20, 40, 80, 160, 300, 3600, 3600]);
        }

        [Fact]
        public async Task When_it_fails_then_others_fire_and_it_is_not_tried_again_at_once()
        {
            await using var host = Failing();
            host.Timers.Set("good", host.Now, "two");
            (await host.Pump.FireDueAsync(CancellationToken.None)).ShouldBe(2);
            host.Runtime.Fired.ShouldBe(["good"]);
            host.Timers.Postponed.ShouldBe([("bad", host.Now.AddSeconds(5), "It broke.")]);
        }

        [Fact]
        public async Task When_it_fails_twice_then_an_operator_sees_one_failed_job_with_its_id_alone()
        {
            await using var host = Failing();
            await host.Pump.FireDueAsync(CancellationToken.None);
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            await host.Pump.FireDueAsync(CancellationToken.None);
            var jobs = host.Jobs.GetMonitoringApi().FailedJobs(0, 10);
            jobs.Single().Value.Job.Args[0].ShouldBe("bad");
            jobs.Single().Value.ExceptionMessage.ShouldBe("It broke.");
        }

        [Fact]
        public async Task When_its_job_runs_after_it_fired_then_nothing_happens()
        {
            await using var host = new ATimerHost();
            await host.Get<OverdueTimerJob>().FireAsync("gone", CancellationToken.None);
            host.Runtime.Fired.ShouldBeEmpty();
        }

        [Fact]
        public async Task When_its_job_is_queued_again_then_it_fires()
        {
            await using var host = Failing();
            await host.Pump.FireDueAsync(CancellationToken.None);
            host.Runtime.OnFire = (_, _) => Task.CompletedTask;
            await host.Get<OverdueTimerJob>().FireAsync("bad", CancellationToken.None);
            host.Runtime.Fired.ShouldBe(["bad"]);
        }

        private static ATimerHost Failing(Action<TimerOptions>? configure = null)
        {
            var host = new ATimerHost(configure);
            host.Timers.Set("bad", host.Now);
            host.Runtime.OnFire = (id, _) => id == "bad"
                ? Task.FromException(new InvalidOperationException("It broke."))
                : Task.CompletedTask;
            return host;
        }
    }
}
