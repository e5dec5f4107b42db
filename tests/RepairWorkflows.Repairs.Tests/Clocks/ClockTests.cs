using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

public sealed class ClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static Clock Ticketing(DateTimeOffset? from = null) =>
        Clock.Start(
            "c", Rules.Shipped.TermsOf(Rules.Shipped.Policy("ticketing"), null, null), 1, from ?? Start, Rules.Shipped);

    private static DateTimeOffset At(double minutes) => Start.AddMinutes(minutes);

    public sealed class GivenARunningClock
    {
        [Fact]
        public void When_a_stage_is_due_then_it_is_reached_once()
        {
            var clock = Ticketing();

            clock.Reach(At(4)).Select(stage => stage.Stage.Percent).ShouldBe([80]);
            clock.Reach(At(4)).ShouldBeEmpty();
            clock.NextStageAt.ShouldBe(At(5));
        }

        [Fact]
        public void When_nobody_looked_for_an_hour_then_each_stage_has_its_true_instant()
        {
            var clock = Ticketing();

            clock.Reach(At(60)).Select(stage => stage.At).ShouldBe([At(4), At(5)]);
            clock.BreachedAt.ShouldBe(At(5));
        }

        [Fact]
        public void When_it_is_asked_a_tick_too_early_then_nothing_is_reached() =>
            Ticketing().Reach(At(4).AddTicks(-1)).ShouldBeEmpty();

        [Fact]
        public void When_it_is_stopped_then_it_never_alarms_again()
        {
            var clock = Ticketing();
            clock.Stop(At(3));

            clock.Reach(At(60)).ShouldBeEmpty();
            clock.NextStageAt.ShouldBeNull();
            clock.VerdictAt(At(60)).Outcome.ShouldBe(ClockOutcome.OnTime);
        }

        [Fact]
        public void When_it_is_stopped_before_it_begins_then_it_counted_nothing_and_is_due_when_it_was()
        {
            var clock = Ticketing(At(60));
            clock.Stop(At(3));

            var kept = clock.ToRecord();
            (kept.StartedAt, kept.StoppedAt, kept.DueAt).ShouldBe((At(3), At(3), At(65)));
            Clock.From(kept, Rules.Shipped).VerdictAt(At(90))
                .ShouldBe(new ClockVerdict(ClockOutcome.OnTime, null) { IsBeforeBeginning = true });
        }

        [Theory]
        [InlineData(3, ClockOutcome.Replaced)]
        [InlineData(6, ClockOutcome.Breached)]
        public void When_the_next_cycle_takes_its_place_then_only_a_passed_limit_is_held_against_it(
            int minutes, ClockOutcome verdict)
        {
            var clock = Ticketing();
            clock.Reach(At(minutes));
            clock.Stop(At(minutes), isReplaced: true);

            Clock.From(clock.ToRecord(), Rules.Shipped).VerdictAt(At(60)).Outcome.ShouldBe(verdict);
        }

        [Fact]
        public void When_the_order_ends_without_what_it_measures_then_it_was_not_on_time_even_when_stored()
        {
            var clock = Ticketing();
            clock.Stop(At(3), withOrder: true);

            Clock.From(clock.ToRecord(), Rules.Shipped).VerdictAt(At(60))
                .ShouldBe(new ClockVerdict(ClockOutcome.NotApplicable, null));
        }

        [Fact]
        public void When_the_order_ends_after_the_limit_then_it_stays_breached()
        {
            var clock = Ticketing();
            clock.Reach(At(5));
            clock.Stop(At(7), withOrder: true);

            clock.VerdictAt(At(60)).Outcome.ShouldBe(ClockOutcome.Breached);
        }

        [Fact]
        public void When_it_went_over_then_the_verdict_says_by_how_much()
        {
            var clock = Ticketing();
            clock.Reach(At(5));
            clock.Stop(At(7));

            clock.VerdictAt(At(60)).ShouldBe(new ClockVerdict(ClockOutcome.Breached, TimeSpan.FromMinutes(2)));
        }

        [Fact]
        public void When_it_is_stored_and_read_then_it_goes_on()
        {
            var clock = Ticketing();
            clock.Reach(At(4));

            var read = Clock.From(clock.ToRecord(), Rules.Shipped);

            read.ToRecord().ShouldBe(clock.ToRecord());
            read.Reach(At(5)).Count.ShouldBe(1);
        }
    }

    public sealed class GivenAClockOnHold
    {
        [Fact]
        public void When_time_passes_then_it_neither_counts_nor_alarms()
        {
            var clock = Ticketing();
            clock.Hold("supervisor", "waits for the customer", At(2));

            clock.Reach(At(60)).ShouldBeEmpty();
            clock.DueAt.ShouldBeNull();
        }

        [Fact]
        public void When_it_counts_again_then_what_was_used_stays_used()
        {
            var clock = Ticketing();
            clock.Hold("supervisor", "waits for the customer", At(2));
            clock.Resume(At(10));

            clock.DueAt.ShouldBe(At(13));
        }

        [Fact]
        public void When_it_is_held_again_then_the_rule_refuses()
        {
            var clock = Ticketing();
            clock.Hold("supervisor", "waits for the customer", At(2));

            Should.Throw<RuleViolationException>(() => clock.Hold("supervisor", "again", At(3)))
                .Code.ShouldBe(RepairErrors.ClockNotRunning);
        }
    }

    public sealed class GivenAClockThatBeginsLater
    {
        [Fact]
        public void When_its_time_has_not_come_then_it_counts_nothing()
        {
            var clock = Ticketing(At(30));

            clock.Reach(At(29)).ShouldBeEmpty();
            clock.DueAt.ShouldBe(At(35));
        }

        [Fact]
        public void When_it_is_stopped_before_its_time_then_it_was_on_time()
        {
            var clock = Ticketing(At(30));
            clock.Stop(At(10));

            clock.VerdictAt(At(60)).Outcome.ShouldBe(ClockOutcome.OnTime);
        }
    }
}
