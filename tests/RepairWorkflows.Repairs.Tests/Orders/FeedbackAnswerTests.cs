using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.ServiceResponse;
using static RepairWorkflows.Repairs.Tests.Orders.AFeedback;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>Feedback is answered in a way that leads to the resident, and confirmed once it is answered.</summary>
public static class FeedbackAnswerTests
{
    public sealed class GivenASolution
    {
        [Theory]
        [InlineData("phone", "13800000000", "", null)]
        [InlineData("phone", "", "501", RepairErrors.FeedbackOutOfReach)]
        [InlineData("visit", "", "501", null)]
        [InlineData("visit", "13800000000", "", RepairErrors.FeedbackOutOfReach)]
        [InlineData("letter", "", "501", null)]
        [InlineData("letter", "13800000000", "", RepairErrors.FeedbackOutOfReach)]
        [InlineData("notice-board", "", "", null)]
        [InlineData("notice-board", "13800000000", "", RepairErrors.FeedbackAnsweredInPerson)]
        [InlineData("notice-board", "", "501", RepairErrors.FeedbackAnsweredInPerson)]
        public void When_it_is_answered_then_in_person_where_that_is_possible(
            string channel, string phone, string unit, string? code)
        {
            var order = Solved(phone, unit);

            var refusal = Record.Exception(() => order.AnswerResident(Answer(channel)));

            (refusal as RuleViolationException)?.Code.ShouldBe(code);
            (refusal is null, order.Document.Feedback!.Answers.Count).ShouldBe((code is null, code is null ? 1 : 0));
        }

        [Fact]
        public void When_nobody_was_answered_then_nothing_is_confirmed_rejected_or_closed()
        {
            Refusal(() => Solved().ConfirmAnswer(Confirmation())).ShouldBe(RepairErrors.FeedbackNotAnswered);
            Refusal(() => Solved().RejectAnswer("no", "agent", Now)).ShouldBe(RepairErrors.FeedbackNotAnswered);
            Refusal(() => Solved().CloseFeedback("agent", Now)).ShouldBe(RepairErrors.FeedbackNotAnswered);
        }
    }

    public sealed class GivenAnAnswer
    {
        [Fact]
        public void When_it_is_answered_again_then_it_is_refused() =>
            Refusal(() => Answered().AnswerResident(Answer("phone"))).ShouldBe(RepairErrors.FeedbackNothingToAnswer);

        [Fact]
        public void When_the_resident_has_confirmed_then_there_is_nothing_more_to_say_and_it_closes_confirmed()
        {
            var order = Answered();
            order.ConfirmAnswer(Confirmation());

            Refusal(() => order.RejectAnswer("no", "agent", Now)).ShouldBe(RepairErrors.FeedbackNotAnswered);
            order.CloseFeedback("agent", Now).ClosingReason.ShouldBe(FeedbackClosing.Confirmed);
            (order.Status, order.Document.ClosedAt).ShouldBe((RepairStatus.Closed, Now));
            Refusal(() => order.CloseFeedback("agent", Now)).ShouldBe(RepairErrors.OrderFinal);
        }

        [Fact]
        public void When_it_is_rejected_then_the_next_cycle_takes_a_solution_and_an_answer_of_its_own()
        {
            var order = Answered();
            order.RejectAnswer("no", "agent", Now).ShouldBe(1);

            Refusal(() => order.CloseFeedback("agent", Now)).ShouldBe(RepairErrors.FeedbackNotAnswered);
            Refusal(() => order.AnswerResident(Answer("phone"))).ShouldBe(RepairErrors.FeedbackNothingToAnswer);
            order.ProposeSolution(Solution()).Cycle.ShouldBe(2);
            Refusal(() => order.ConfirmAnswer(Confirmation())).ShouldBe(RepairErrors.FeedbackNotAnswered);
            order.AnswerResident(Answer("letter"));
            order.RejectAnswer("still no", "agent", Now).ShouldBe(2);
        }

        [Fact]
        public void When_the_resident_says_nothing_then_it_closes_unconfirmed() =>
            Answered().CloseFeedback("system", Now).ClosingReason.ShouldBe(FeedbackClosing.NoReply);

        [Fact]
        public void When_it_hangs_on_the_board_then_nobody_confirms_it_and_it_closes_unconfirmed()
        {
            var order = Solved(phone: "", unit: "");
            order.AnswerResident(Answer(AnswerChannels.NoticeBoard));

            Refusal(() => order.ConfirmAnswer(Confirmation())).ShouldBe(RepairErrors.FeedbackNotAnswered);
            order.CloseFeedback("agent", Now).ClosingReason.ShouldBe(FeedbackClosing.Posted);
        }
    }
}
