using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Work;
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

    private static RepairOrder OnSite()
    {
        var order = Triaged();
        order.WriteTicket(null, "agent", Now);
        order.SignSlip("technician", Now);
        order.SetOut(Now);
        order.Arrive(Now);
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

    public sealed class GivenATechnicianOnSite
    {
        private static readonly RepairPlan Plan = new("换龙头", "technician", Now);

        [Fact]
        public void When_nothing_was_compared_then_no_plan_can_be_confirmed() =>
            Refusal(() => OnSite().ConfirmPlan(Plan)).ShouldBe(RepairErrors.OrderNotCompared);

        [Fact]
        public void When_another_item_is_found_then_the_charge_comes_before_the_plan()
        {
            var order = OnSite();
            order.Compare(new SiteComparison(false, "水管爆裂", false, "technician", Now));

            Refusal(() => order.ConfirmPlan(Plan)).ShouldBe(RepairErrors.ChargeNotAgreed);
        }

        [Fact]
        public void When_nothing_was_refused_then_there_is_nothing_to_sign() =>
            Refusal(() =>
                OnSite().SignRefusal("无", true, true, "engineer", Now)).ShouldBe(RepairErrors.NothingRefused);

        [Fact]
        public void When_one_signature_is_missing_then_the_order_stays_open()
        {
            var order = OnSite();
            order.Compare(new SiteComparison(false, "水管爆裂", false, "technician", Now));
            order.AnswerCharge(new ChargeConsent(false, 300, null, null, "technician", Now));

            Refusal(() =>
                order.SignRefusal("客户不同意", true, false, "engineer", Now)).ShouldBe(RepairErrors.SignatureMissing);
            order.IsFinal.ShouldBeFalse();
        }
    }

    public sealed class GivenAClosedOrder
    {
        [Fact]
        public void When_anything_is_done_then_the_rule_refuses()
        {
            var order = OnSite();
            order.Compare(new SiteComparison(false, "水管爆裂", false, "technician", Now));
            order.AnswerCharge(new ChargeConsent(false, 300, null, null, "technician", Now));
            order.SignRefusal("客户不同意", true, true, "engineer", Now);

            Refusal(() => order.Arrive(Now)).ShouldBe(RepairErrors.OrderFinal);
        }
    }
}
