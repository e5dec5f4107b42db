using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.ServiceResponse;
using static RepairWorkflows.Repairs.Tests.Orders.AFeedback;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>Feedback is assessed and solved in this order, whatever a drawing says.</summary>
public static class FeedbackTests
{
    public sealed class GivenFeedbackThatNobodyHasAssessed
    {
        [Fact]
        public void When_it_is_solved_answered_or_closed_then_it_is_refused()
        {
            Refusal(() => Received().ProposeSolution(Solution())).ShouldBe(RepairErrors.FeedbackNotAssessed);
            Refusal(() => Received().AnswerResident(Answer("phone"))).ShouldBe(RepairErrors.FeedbackNothingToAnswer);
            Refusal(() => Received().CloseFeedback("agent", Now)).ShouldBe(RepairErrors.FeedbackNotAnswered);
        }

        [Fact]
        public void When_it_is_assessed_then_its_category_is_not_the_repairs()
        {
            var order = Received();

            order.AssessFeedback(Assessment());

            (order.Document.Feedback!.Assessment!.FeedbackCategory, order.Document.Category, order.Status)
                .ShouldBe(("attitude", RepairReport.Unclassified, RepairStatus.InProgress));
        }
    }

    public sealed class GivenAssessedFeedback
    {
        [Fact]
        public void When_it_is_assessed_again_or_passed_on_then_it_is_refused()
        {
            Refusal(() => Assessed().AssessFeedback(Assessment())).ShouldBe(RepairErrors.FeedbackAssessedAlready);
            Refusal(() => Assessed().PassAsComplaint(Complaint("WX-1"))).ShouldBe(RepairErrors.FeedbackAssessedAlready);
        }

        [Fact]
        public void When_it_is_solved_twice_in_a_cycle_then_the_second_is_refused()
        {
            var order = Solved();

            Refusal(() => order.ProposeSolution(Solution())).ShouldBe(RepairErrors.FeedbackSolvedAlready);
            order.AnswerResident(Answer("phone"));
            Refusal(() => order.ProposeSolution(Solution())).ShouldBe(RepairErrors.FeedbackSolvedAlready);
        }
    }

    public sealed class GivenAComplaint
    {
        [Fact]
        public void When_the_resident_can_be_reached_then_it_is_not_closed_before_the_answer()
        {
            var order = Passed("13800000000");

            Refusal(() => order.CloseFeedback("agent", Now)).ShouldBe(RepairErrors.FeedbackNotAnswered);
            Refusal(() => order.ProposeSolution(Solution())).ShouldBe(RepairErrors.FeedbackNotAssessed);
            order.AnswerResident(Answer("phone"));
            Refusal(() => order.AnswerResident(Answer("phone"))).ShouldBe(RepairErrors.FeedbackNothingToAnswer);
            Refusal(() => order.ConfirmAnswer(Confirmation())).ShouldBe(RepairErrors.FeedbackNotAnswered);
            order.CloseFeedback("agent", Now).ClosingReason.ShouldBe(FeedbackClosing.Complaint);
        }

        [Fact]
        public void When_nobody_can_be_reached_then_it_closes_without_one() =>
            Passed(string.Empty).CloseFeedback("supervisor", Now).ClosingReason
                .ShouldBe(FeedbackClosing.ComplaintOfNobody);
    }
}
