using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Work;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>S8.6: a complaint is reviewed, repaired again, answered.</summary>
public sealed class ComplaintTests
{
    [Fact]
    public void When_it_is_received_then_it_knows_its_order_and_is_under_way()
    {
        var order = AComplaint.Received();

        order.Status.ShouldBe(RepairStatus.InProgress);
        order.Document.Origin.ShouldBe(order.Document.Complaint!.About);
        order.Document.Origin!.Number.ShouldBe("WX20260302-0001");
    }

    [Fact]
    public void When_it_is_reviewed_then_that_holds()
    {
        var order = AComplaint.Reviewed(ComplaintReview.Unfounded);

        AComplaint.Refusal(() => order.ReviewComplaint(AComplaint.Review(ComplaintReview.RepairAgain)))
            .ShouldBe(RepairErrors.ComplaintReviewedAlready);
    }

    [Fact]
    public void When_the_case_is_no_complaint_then_there_is_nothing_to_review()
    {
        var order = Rules.NewCase(AComplaint.Now).Order;

        AComplaint.Refusal(() => order.ReviewComplaint(AComplaint.Review(ComplaintReview.Unfounded)))
            .ShouldBe(RepairErrors.ComplaintMissing);
        AComplaint.Refusal(() => order.AnswerComplaint(AComplaint.Answer(accepted: true)))
            .ShouldBe(RepairErrors.ComplaintNotReviewed);
    }

    [Fact]
    public void When_it_is_repaired_again_then_the_slip_names_the_order_and_anybody_may_sign()
    {
        var order = AComplaint.Reviewed(ComplaintReview.RepairAgain);

        order.RepairAgain("supervisor", AComplaint.Now);

        order.Status.ShouldBe(RepairStatus.Ticketed);
        order.Document.Slip!.Content.ShouldBe("WX20260302-0001 loose joint");
        (order.Document.Urgency, order.Document.Technician).ShouldBe((Urgency.Urgent, null));
    }

    [Fact]
    public void When_the_review_decided_otherwise_then_nothing_is_repaired_again()
    {
        var order = AComplaint.Reviewed(ComplaintReview.Compensation);

        AComplaint.Refusal(() => order.RepairAgain("supervisor", AComplaint.Now))
            .ShouldBe(RepairErrors.ComplaintNotToRepair);
    }

    [Fact]
    public void When_it_is_repaired_again_then_the_customer_is_charged_nothing()
    {
        var order = AComplaint.OnSite();
        var consent = new ChargeConsent(true, 80, "customer", null, "technician", AComplaint.Now);
        AComplaint.Refusal(() => order.AnswerCharge(consent)).ShouldBe(RepairErrors.ComplaintRepairFree);

        order.ConfirmPlan(new RepairPlan("new joint", "technician", AComplaint.Now));

        var charged = new RepairRecord { Work = "joint", Cost = 80, By = "technician", FinishedAt = AComplaint.Now };
        AComplaint.Refusal(() => order.FinishRepair(charged, tested: true)).ShouldBe(RepairErrors.CostNotAgreed);
    }

    [Fact]
    public void When_the_plan_is_refused_then_it_is_reviewed_again_with_the_reason()
    {
        var order = AComplaint.OnSite();

        order.RefusePlan(new RefusedPlan("open the wall", "not the wall", "technician", AComplaint.Now));

        order.Status.ShouldBe(RepairStatus.InProgress);
        order.Document.Complaint!.Review!.Returned!.Reason.ShouldBe("not the wall");
        order.ReviewComplaint(AComplaint.Review(ComplaintReview.RepairAgain));
        order.RepairAgain("supervisor", AComplaint.Now);
        order.Document.RefusedPlan.ShouldBeNull();
    }

    [Theory]
    [InlineData(ComplaintReview.RepairAgain)]
    [InlineData(ComplaintReview.Compensation)]
    [InlineData(ComplaintReview.Both)]
    public void When_what_was_decided_is_not_done_then_there_is_nothing_to_answer(string decision)
    {
        var order = AComplaint.Reviewed(decision);

        AComplaint.Refusal(() => order.AnswerComplaint(AComplaint.Answer(accepted: true)))
            .ShouldBe(RepairErrors.ComplaintUnsettled);
    }

    [Fact]
    public void When_the_answer_is_accepted_then_it_is_final()
    {
        var order = AComplaint.RepairedAgain();

        order.AnswerComplaint(AComplaint.Answer(accepted: true));

        (order.Status, order.Document.ClosedAt).ShouldBe((RepairStatus.Closed, AComplaint.Now));
        AComplaint.Refusal(() => order.AnswerComplaint(AComplaint.Answer(accepted: true)))
            .ShouldBe(RepairErrors.OrderFinal);
    }

    [Fact]
    public void When_it_is_not_accepted_then_another_round_begins_that_is_repaired_and_accepted_anew()
    {
        var order = AComplaint.RepairedAgain();

        order.AnswerComplaint(AComplaint.Answer(accepted: false));

        (order.Status, order.Document.ClosedAt).ShouldBe((RepairStatus.InProgress, null));
        order.ReviewComplaint(AComplaint.Review(ComplaintReview.RepairAgain));
        order.RepairAgain("supervisor", AComplaint.Now);
        AComplaint.Refusal(() => order.AnswerComplaint(AComplaint.Answer(accepted: true)))
            .ShouldBe(RepairErrors.ComplaintUnsettled);
        var complaint = order.Document.Complaint!;
        complaint.Reviews.Count.ShouldBe(2);
        complaint.Reviews[0].Answer!.Objection.ShouldBe("still leaks");
    }
}
