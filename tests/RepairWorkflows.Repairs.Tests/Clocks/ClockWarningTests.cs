using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

public sealed class ClockWarningTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static Clock Of(string policy) =>
        Clock.Start(
            "c", Rules.Shipped.TermsOf(Rules.Shipped.Policy(policy), null, null), 1, Start, Rules.Shipped);

    public sealed class GivenARunningClock
    {
        [Theory]
        [InlineData("engineering-notice", "00:01:36")]
        [InlineData("arrival-notice", "00:16:00")]
        [InlineData("emergency-dispatch", "00:05:00")]
        [InlineData("general-dispatch", "19:12:00")]
        public void When_its_policy_warns_then_it_does_at_its_own_percentage(string policy, string after) =>
            Of(policy).ToRecord().WarnsAt(Rules.Shipped).ShouldBe(Start + TimeSpan.Parse(after, null));

        [Fact]
        public void When_its_policy_never_warns_then_there_is_no_instant()
        {
            var policy = Rules.Shipped.Policy("ticketing") with { Stages = [ClockStage.At(ClockStage.Limit)] };
            var clock = Clock.Start("c", new ClockTerms(policy, policy.Length, null), 1, Start, Rules.Shipped);
            clock.WarnAt.ShouldBeNull();
        }

        [Fact]
        public void When_it_has_warned_then_the_instant_stays()
        {
            var clock = Of("ticketing");
            clock.Reach(Start.AddHours(1));
            clock.WarnAt.ShouldBe(Start.AddMinutes(4));
        }

        [Fact]
        public void When_it_was_on_hold_then_it_warns_so_much_later()
        {
            var clock = Of("ticketing");
            clock.Hold("agent", "no key", Start.AddMinutes(1));
            clock.WarnAt.ShouldBeNull();
            clock.Resume(Start.AddMinutes(11));
            clock.WarnAt.ShouldBe(Start.AddMinutes(14));
        }
    }

    public sealed class GivenACaseWithTwoClocks
    {
        [Fact]
        public void When_it_is_written_then_its_row_warns_with_the_clock_that_is_due_first()
        {
            var repair = Rules.NewCase(Start);
            var origin = new Origin(Actor.System.Name, null, []);
            repair.Clocks.Start("general-dispatch", Start, Start, origin);
            repair.Clocks.Start("ticketing", Start, Start, origin);
            var row = repair.TakeChanges().Order.ShouldNotBeNull();
            (row.NextDuePolicy, row.NextWarnAt).ShouldBe(("ticketing", Start.AddMinutes(4)));
        }
    }
}
