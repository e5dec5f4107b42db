using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Quotes;
using RepairWorkflows.Repairs.Work;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>The customer pays what is charged: all of it, and no yuan twice (S3.3).</summary>
public sealed class PaymentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void When_a_rework_after_the_payment_costs_more_then_the_difference_is_left_to_pay()
    {
        var order = Repaired(200);
        order.Pay(Payment(200));
        order.HasToPay.ShouldBeFalse();

        order.SendBack(new Rework("drips again", "agent", Now));
        order.AnswerCharge(new ChargeConsent(true, 250, "owner", "phone", "technician", Now));
        Finish(order, 50);

        order.HasToPay.ShouldBeTrue();
        AComplaint.Refusal(() => order.Pay(Payment(250))).ShouldBe(RepairErrors.PaymentDiffers);
        order.Pay(Payment(50));
        order.HasToPay.ShouldBeFalse();
        order.Document.Payments.Select(payment => payment.Amount).ShouldBe([200, 50]);
    }

    [Fact]
    public void When_all_is_paid_then_no_payment_is_taken()
    {
        var order = Repaired(200);
        order.Pay(Payment(200));

        AComplaint.Refusal(() => order.Pay(Payment(200))).ShouldBe(RepairErrors.NothingToPay);
    }

    private static RepairOrder Repaired(decimal cost)
    {
        var order = Rules.NewCase(Now).Order;
        order.Triage(Urgency.General, null, null, true, Now);
        order.WriteTicket(null, "agent", Now);
        order.SignSlip("technician", Now);
        order.SetOut(Now);
        order.Arrive(Now);
        order.Compare(new SiteComparison(true, null, false, "technician", Now));
        order.AnswerCharge(new ChargeConsent(true, cost, "owner", "signature", "technician", Now));
        order.ConfirmPlan(new RepairPlan("new joint", "technician", Now));
        Finish(order, cost);
        return order;
    }

    private static void Finish(RepairOrder order, decimal cost)
    {
        order.FinishRepair(
            new RepairRecord { Work = "new joint", Cost = cost, By = "technician", FinishedAt = Now }, tested: true);
        order.Accept(new AcceptanceRecord(null, "agent", Now));
    }

    private static Payment Payment(decimal amount) => new(amount, "cash", null, "agent", Now);
}
