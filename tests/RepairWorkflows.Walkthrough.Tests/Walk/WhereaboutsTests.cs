using RepairWorkflows.Walkthrough.Walk;

namespace RepairWorkflows.Walkthrough.Tests.Walk;

public sealed class WhereaboutsTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 12, 1, 0, 0, TimeSpan.Zero);

    public sealed class GivenATechnicianWithAnOrder
    {
        private readonly Whereabouts _whereabouts = new(
            new ProgressFile(null), new WalkProgress { Run = "run", StartedAt = Now });

        public GivenATechnicianWithAnOrder() => _whereabouts.Send("technician", "one", Now);

        [Fact]
        public void When_another_order_asks_then_it_has_to_wait() =>
            _whereabouts.Send("technician", "two", Now.AddMinutes(5)).ShouldBeNull();

        [Fact]
        public void When_the_same_order_asks_again_then_it_is_told_since_when() =>
            _whereabouts.Send("technician", "one", Now.AddMinutes(5)).ShouldBe(Now);

        [Fact]
        public void When_the_technician_has_left_then_the_next_round_may_send_him_on()
        {
            _whereabouts.Note(new PendingAction("one", "repair", "finish-repair", "technician", "key", []));
            _whereabouts.Send("technician", "two", Now).ShouldBeNull();
            _whereabouts.Settle();
            _whereabouts.Send("technician", "two", Now.AddMinutes(5)).ShouldBe(Now.AddMinutes(5));
        }

        [Fact]
        public void When_somebody_else_is_done_with_the_order_then_the_technician_stays()
        {
            _whereabouts.Note(new PendingAction("one", "sign-refusal", "sign-refusal", "supervisor", "key", []));
            _whereabouts.Settle();
            _whereabouts.Send("technician", "two", Now).ShouldBeNull();
        }
    }
}
