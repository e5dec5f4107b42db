using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>S8.6: what our work has damaged is compensated: proposed, approved by somebody else, paid.</summary>
public sealed class CompensationTests
{
    [Fact]
    public void When_the_review_decided_on_none_then_none_is_proposed()
    {
        var order = AComplaint.Reviewed(ComplaintReview.RepairAgain);

        order.OwesCompensation.ShouldBeFalse();
        AComplaint.Refusal(() => order.ProposeCompensation(AComplaint.Proposal()))
            .ShouldBe(RepairErrors.CompensationNotDue);
    }

    [Fact]
    public void When_one_is_proposed_then_it_waits_and_there_is_no_second()
    {
        var order = AComplaint.Proposed();

        AComplaint.Refusal(() => order.ProposeCompensation(AComplaint.Proposal()))
            .ShouldBe(RepairErrors.CompensationProposed);
        AComplaint.Refusal(() => order.ReturnComplaint(new ReturnedComplaint("none", "manager", AComplaint.Now)))
            .ShouldBe(RepairErrors.CompensationProposed);
        AComplaint.Refusal(() => order.PayCompensation(AComplaint.Payment(300)))
            .ShouldBe(RepairErrors.CompensationNotApproved);
    }

    [Fact]
    public void When_who_proposed_it_decides_then_that_is_refused()
    {
        var order = AComplaint.Proposed();
        var both = new Actor("MANAGER", [Role.ProjectManager, Role.Finance]);

        AComplaint.Refusal(() => AComplaint.Decide(order, approved: true, both))
            .ShouldBe(RepairErrors.CompensationBySame);
    }

    [Fact]
    public void When_it_is_refused_then_another_is_proposed_and_the_first_stays_on_record()
    {
        var order = AComplaint.Proposed();
        AComplaint.Decide(order, approved: false);
        AComplaint.Refusal(() => AComplaint.Decide(order, approved: true))
            .ShouldBe(RepairErrors.CompensationNothingToDecide);

        order.ProposeCompensation(AComplaint.Proposal(200));
        AComplaint.Decide(order, approved: true);

        order.Document.Complaint!.Review!.Compensations.Select(one => (one.Amount, one.Decision!.Approved))
            .ShouldBe([(300, false), (200, true)]);
    }

    [Fact]
    public void When_another_amount_is_paid_then_it_is_refused_and_the_approved_one_is_paid_once()
    {
        var order = AComplaint.Proposed();
        AComplaint.Decide(order, approved: true);
        AComplaint.Refusal(() => order.PayCompensation(AComplaint.Payment(301)))
            .ShouldBe(RepairErrors.CompensationDiffers);

        order.PayCompensation(AComplaint.Payment(300));

        order.OwesCompensation.ShouldBeFalse();
        AComplaint.Refusal(() => order.PayCompensation(AComplaint.Payment(300)))
            .ShouldBe(RepairErrors.CompensationNotApproved);
    }

    [Fact]
    public void When_it_is_given_back_then_it_is_reviewed_again_and_nothing_is_owed_by_the_old_decision()
    {
        var order = AComplaint.Reviewed(ComplaintReview.Compensation);

        order.ReturnComplaint(new ReturnedComplaint("scratched before", "manager", AComplaint.Now));

        AComplaint.Refusal(() => order.ProposeCompensation(AComplaint.Proposal()))
            .ShouldBe(RepairErrors.ComplaintNotReviewed);
        order.ReviewComplaint(AComplaint.Review(ComplaintReview.Unfounded));
        order.AnswerComplaint(AComplaint.Answer(accepted: true));
        order.Status.ShouldBe(RepairStatus.Closed);
    }

    [Fact]
    public void When_both_were_decided_then_the_answer_waits_for_both()
    {
        var order = AComplaint.RepairedAgain(ComplaintReview.Both);
        AComplaint.Refusal(() => order.AnswerComplaint(AComplaint.Answer(accepted: true)))
            .ShouldBe(RepairErrors.ComplaintUnsettled);

        order.ProposeCompensation(AComplaint.Proposal());
        AComplaint.Decide(order, approved: true);
        order.PayCompensation(AComplaint.Payment(300));
        order.AnswerComplaint(AComplaint.Answer(accepted: true));

        order.Status.ShouldBe(RepairStatus.Closed);
    }

    [Fact]
    public void When_a_paid_one_is_not_accepted_then_the_next_round_owes_nothing_of_it()
    {
        var order = AComplaint.Paid();
        order.AnswerComplaint(AComplaint.Answer(accepted: false));

        order.ReviewComplaint(AComplaint.Review(ComplaintReview.Compensation));

        order.OwesCompensation.ShouldBeTrue();
        order.Document.Complaint!.Reviews[0].IsPaid.ShouldBeTrue();
    }
}
