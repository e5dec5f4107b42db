using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>Limits count what a thread has had of a processor, not how late it is.</summary>
public static class EffortTests
{
    private const string Endless = "while (true) { }";
    private const string Long = "let n = 0; for (let i = 0; i < 10000; i++) { n++; } n";

    public sealed class GivenAScript
    {
        [Fact]
        public async Task When_it_keeps_a_processor_busy_then_it_ends_after_8_seconds() =>
            (await Refused(Endless, share: 1)).ShouldBe("The script ran longer than 8 seconds of processor time.");

        [Fact]
        public async Task When_the_machine_is_busy_then_a_script_of_20_seconds_is_not_endless() =>
            (await Run(Long, share: 0.02)).ShouldBe(10_000);

        [Fact]
        public async Task When_a_thread_gets_nothing_then_its_script_ends_after_a_minute() =>
            (await Refused(Endless, share: 0)).ShouldBe("The script took longer than 60 seconds.");

        private static async Task<string> Refused(string script, double share)
        {
            var failure = await Should.ThrowAsync<ExpressionException>(async () => await Run(script, share));
            failure.Code.ShouldBe(EngineErrors.ExpressionLimitReached);
            return failure.Message;
        }

        // Before each statement the clock is read, so each takes a millisecond.
        private static ValueTask<object?> Run(string script, double share) =>
            AnEvaluator
                .With(limits => limits.Machine =
                    AMachine.WithASteppingClock(TimeSpan.FromMilliseconds(1), share))
                .EvaluateAsync(
                    AnEvaluator.Expression("JavaScript", script), typeof(object), new AScope(), CancellationToken.None);
    }

    public sealed class GivenATemplate
    {
        private const string Rounds =
            "{% for i in (1..5000) %}{% for j in (1..5000) %}{% if i == 0 %}{% endif %}{% endfor %}{% endfor %}";

        [Fact]
        public async Task When_it_keeps_a_processor_busy_then_it_ends_after_8_seconds() =>
            (await Refused(new AScope(), share: 1))
                .ShouldBe("The template ran longer than 8 seconds of processor time.");

        [Fact]
        public async Task When_its_burst_has_less_left_then_it_ends_after_that() =>
            (await Refused(new AScope { Left = TimeSpan.FromSeconds(2.5) }, share: 1)).ShouldBe(
                "The template ran longer than the 2.5 seconds of processor time that the steps before it had left.");

        [Fact]
        public async Task When_the_machine_is_busy_then_a_template_of_20_seconds_is_not_endless() =>
            (await Render("{% for i in (1..5000) %}{% if i == 5000 %}done{% endif %}{% endfor %}", new AScope(), 0.02))
                .ShouldBe("done");

        [Fact]
        public async Task When_a_thread_gets_nothing_then_its_template_ends_after_a_minute() =>
            (await Refused(new AScope(), share: 0)).ShouldBe("The template took longer than 60 seconds.");

        private static async Task<string> Refused(AScope scope, double share)
        {
            var failure = await Should.ThrowAsync<ExpressionException>(async () => await Render(Rounds, scope, share));
            failure.Code.ShouldBe(EngineErrors.ExpressionLimitReached);
            return failure.Message;
        }

        // The clock is read before each round and each expression, so each takes a millisecond.
        private static ValueTask<object?> Render(string template, AScope scope, double share) =>
            AnEvaluator
                .With(limits => (limits.Machine, limits.Loops, limits.Memory) =
                    (AMachine.WithASteppingClock(TimeSpan.FromMilliseconds(1), share), 1_000_000, 1L << 30))
                .EvaluateAsync(
                    AnEvaluator.Expression("Liquid", template), typeof(string), scope, CancellationToken.None);
    }

    public sealed class GivenWorkThatWaits
    {
        private TimeSpan _now;

        [Fact]
        public void When_its_thread_works_for_others_meanwhile_then_that_is_not_counted()
        {
            var effort = new Effort(new MachineTime(() => _now, () => _now));
            Pass(seconds: 1);
            effort.Look().ShouldBeTrue();
            Pass(seconds: 2);
            effort.Pause();
            Pass(seconds: 10);
            effort.GoOn();
            Pass(seconds: 3);
            effort.Look().ShouldBeTrue();

            effort.Used.ShouldBe(TimeSpan.FromSeconds(2 + 3));
        }

        [Fact]
        public void When_it_begins_anew_then_nothing_is_left_of_what_was_before()
        {
            var effort = new Effort(new MachineTime(() => _now, () => _now));
            Pass(seconds: 1);
            effort.Look();
            Pass(seconds: 100);
            effort.Look();

            effort.Begin();

            effort.Look().ShouldBeFalse();
            effort.Used.ShouldBe(TimeSpan.Zero);
            Pass(seconds: 1);
            effort.Look();
            effort.IsTooLong.ShouldBeFalse();
        }

        private void Pass(int seconds) => _now += TimeSpan.FromSeconds(seconds);
    }

    public sealed class GivenASystemThatForbidsToAsk
    {
        [Fact]
        public void When_it_is_asked_then_it_is_not_relied_upon() => ThreadTime.Of(() => null).ShouldBeNull();
    }

    public sealed class GivenThisMachine
    {
        [Fact]
        public void When_one_thread_works_and_another_waits_then_the_one_is_told_of_what_it_had_and_the_other_is_not()
        {
            var (wanted, other) = (TimeSpan.FromMilliseconds(100), TimeSpan.MaxValue);
            using var isDone = new ManualResetEventSlim();
            var waiting = new Thread(() =>
            {
                var before = MachineTime.Real.OfThread();
                isDone.Wait(CancellationToken.None);
                other = MachineTime.Real.OfThread() - before;
            });
            waiting.Start();

            var (begunAt, began) = (MachineTime.Real.Elapsed(), MachineTime.Real.OfThread());
            var used = TimeSpan.Zero;
            while (used < wanted)
            {
                used = MachineTime.Real.OfThread() - began;
            }

            isDone.Set();
            waiting.Join();
            (MachineTime.Real.Elapsed() - begunAt).ShouldBeGreaterThanOrEqualTo(wanted);
            other.ShouldBeLessThan(wanted / 2);
        }
    }
}
