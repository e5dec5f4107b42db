using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Work;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Orders;

public sealed class OnSiteTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static RepairOrder OnSite(bool paid = false)
    {
        var order = Rules.NewCase(Now).Order;
        order.Triage(Urgency.General, null, null, paid, Now);
        order.WriteTicket(null, "agent", Now);
        order.SignSlip("technician", Now);
        order.SetOut(Now);
        order.Arrive(Now);
        return order;
    }

    private static RepairOrder Refused()
    {
        var order = OnSite();
        order.Compare(new SiteComparison(false, "水管爆裂", false, "technician", Now));
        order.AnswerCharge(new ChargeConsent(false, 300, null, null, "technician", Now));
        return order;
    }

    private static RefusalSignature Signature(string by) => new(by, Now, "客户不同意");

    private static string Refusal(Action act) => Should.Throw<RuleViolationException>(act).Code;

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
                OnSite().SignRefusal(Signature("engineer"), asTechnician: false)).ShouldBe(RepairErrors.NothingRefused);

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void When_one_has_signed_then_the_order_stays_open_until_the_other_has(bool technicianFirst)
        {
            var order = Refused();

            order.SignRefusal(Signature("one"), technicianFirst);
            order.IsFinal.ShouldBeFalse();
            order.SignRefusal(Signature("another"), !technicianFirst);

            order.IsFinal.ShouldBeTrue();
        }

        [Theory]
        [InlineData("engineer", true)]
        [InlineData("another", false)]
        public void When_a_signature_is_there_then_neither_it_nor_its_signer_comes_again(string by, bool asTechnician)
        {
            var order = Refused();
            order.SignRefusal(Signature("engineer"), asTechnician: false);

            Refusal(() => order.SignRefusal(Signature(by), asTechnician)).ShouldBe(RepairErrors.SignedAlready);
        }

        [Theory]
        [InlineData("water", null, "water")]
        [InlineData("power", "water", "power")]
        [InlineData(null, null, "water")]
        public void When_another_kind_of_fault_is_found_then_the_order_says_so_and_what_it_was(
            string? found, string? before, string category)
        {
            var order = OnSite();

            order.Compare(new SiteComparison(false, "电线老化", false, "technician", Now), found);

            (order.Document.Comparison!.CategoryBefore, order.Document.Category).ShouldBe((before, category));
        }

        [Theory]
        [InlineData(300, 3)]
        [InlineData(0, 2)]
        public void When_a_charge_is_agreed_then_finance_gets_a_copy_of_the_slip(int amount, int copies)
        {
            var order = OnSite();
            order.Compare(new SiteComparison(false, "水管爆裂", false, "technician", Now));

            order.AnswerCharge(new ChargeConsent(true, amount, null, null, "technician", Now));

            order.Document.Slip!.Copies.ShouldBe(copies);
        }
    }

    public sealed class GivenAPaidOrderOnSite
    {
        private static RepairOrder Compared()
        {
            var order = OnSite(paid: true);
            order.Compare(new SiteComparison(true, null, false, "technician", Now));
            return order;
        }

        [Fact]
        public void When_the_fault_is_the_reported_one_then_the_charge_still_comes_before_the_plan() =>
            Refusal(() => Compared().ConfirmPlan(new RepairPlan("换龙头", "technician", Now)))
                .ShouldBe(RepairErrors.ChargeNotAgreed);

        [Theory]
        [InlineData(100, RepairErrors.CostAboveAgreed)]
        [InlineData(null, RepairErrors.CostNotAgreed)]
        public void When_more_is_charged_than_was_agreed_then_the_rule_refuses(int? agreed, string code)
        {
            var order = Compared();
            order.AnswerCharge(new ChargeConsent(true, agreed, "业主", null, "technician", Now));
            order.ConfirmPlan(new RepairPlan("换龙头", "technician", Now));
            var record = new RepairRecord { Work = "已换", Cost = 101, By = "technician", FinishedAt = Now };

            Refusal(() => order.FinishRepair(record, tested: true)).ShouldBe(code);
        }
    }

    public sealed class GivenAClosedOrder
    {
        [Fact]
        public void When_anything_is_done_then_the_rule_refuses()
        {
            var order = Refused();
            order.SignRefusal(Signature("technician"), asTechnician: true);
            order.SignRefusal(Signature("engineer"), asTechnician: false);

            Refusal(() => order.Arrive(Now)).ShouldBe(RepairErrors.OrderFinal);
        }
    }
}
