using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Orders;

public sealed class RepairOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static RepairOrder Reported() => Rules.NewCase(Now).Order;

    private static RepairOrder Triaged(bool paid = false)
    {
        var order = Reported();
        order.Triage(Urgency.General, null, null, paid, Now);
        return order;
    }

    private static string Refusal(Action act) => Should.Throw<RuleViolationException>(act).Code;

    public sealed class GivenAReportedOrder
    {
        [Fact]
        public void When_the_ticket_is_written_before_triage_then_the_rule_refuses() =>
            Refusal(() => Reported().WriteTicket(null, "agent", Now)).ShouldBe(RepairErrors.OrderNotTriaged);

        [Fact]
        public void When_somebody_arrives_then_the_rule_refuses() =>
            Refusal(() => Reported().Arrive(Now)).ShouldBe(RepairErrors.OrderWrongStatus);

        [Fact]
        public void When_the_appointment_has_passed_then_the_rule_refuses() =>
            Refusal(() =>
                Reported().Triage(Urgency.General, null, Now, null, Now)).ShouldBe(RepairErrors.TimeInThePast);

        [Fact]
        public void When_an_emergency_is_given_an_appointment_then_the_rule_refuses() =>
            Refusal(() => Reported().Triage(Urgency.Emergency, null, Now.AddHours(1), null, Now))
                .ShouldBe(RepairErrors.EmergencyWithAppointment);
    }

    public sealed class GivenATriagedOrder
    {
        [Theory]
        [InlineData(false, 2)]
        [InlineData(true, 3)]
        public void When_the_slip_is_written_then_finance_gets_a_copy_of_a_paid_one(bool paid, int copies)
        {
            var order = Triaged(paid);
            order.WriteTicket(null, "agent", Now);

            order.Document.Slip!.Copies.ShouldBe(copies);
            order.Document.Slip.Content.ShouldBe("厨房水龙头漏水");
        }
    }
}
