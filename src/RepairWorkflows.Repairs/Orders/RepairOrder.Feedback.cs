using RepairWorkflows.Repairs.ServiceResponse;

namespace RepairWorkflows.Repairs.Orders;

/// <content>A resident's feedback (S1.2): assessed, solved, answered, confirmed.</content>
public sealed partial class RepairOrder
{
    /// <summary>The feedback waits to be assessed.</summary>
    internal void BeginFeedback()
    {
        RequireOpen();
        Document = Document with { Status = RepairStatus.InProgress };
    }

    /// <summary>It is classified, and it is on record what was found (S1.2.2).</summary>
    internal void AssessFeedback(FeedbackAssessment assessment)
    {
        RequireUnassessed();
        Document = Document with { Feedback = new Feedback { Assessment = assessment } };
    }

    /// <summary>It complains about an order, and goes on as a complaint.</summary>
    internal void PassAsComplaint(FeedbackComplaint complaint)
    {
        RequireUnassessed();
        Document = Document with { Feedback = new Feedback { Complaint = complaint } };
    }

    /// <summary>
    /// The project manager decides what is done (S1.2.3): once, and once more whenever the resident was not satisfied.
    /// </summary>
    /// <returns>The solution, with its cycle.</returns>
    internal FeedbackSolution ProposeSolution(FeedbackSolution solution)
    {
        RequireOpen();
        RequireThat(
            Document.Feedback is { Assessment: not null }, RepairErrors.FeedbackNotAssessed, "It is not assessed.");
        var feedback = Document.Feedback!;
        RequireThat(
            feedback.Solutions.Count < feedback.Cycle, RepairErrors.FeedbackSolvedAlready,
            "The solution of this cycle is there.");
        var numbered = solution with { Cycle = feedback.Cycle };
        Change(before => before with { Solutions = [.. before.Solutions, numbered] });
        return numbered;
    }

    /// <summary>
    /// The resident is answered, in a way that leads there: in person who can be reached, on the notice board only who
    /// cannot.
    /// </summary>
    internal void AnswerResident(ResidentAnswer answer)
    {
        RequireOpen();
        RequireThat(
            Document.Feedback is { IsToAnswer: true }, RepairErrors.FeedbackNothingToAnswer,
            "There is nothing to answer.");
        RequireThat(
            AnswerChannels.Reaches(answer.AnswerChannel, Document.Report), RepairErrors.FeedbackOutOfReach,
            "Nobody is reached that way.");
        RequireThat(
            answer.AnswerChannel != AnswerChannels.NoticeBoard || !AnswerChannels.IsReachable(Document.Report),
            RepairErrors.FeedbackAnsweredInPerson, "Who can be reached is answered in person.");
        Change(feedback => feedback with { Answers = [.. feedback.Answers, answer] });
    }

    /// <summary>The resident is satisfied.</summary>
    internal void ConfirmAnswer(AnswerConfirmation confirmation)
    {
        RequireToConfirm();
        Change(feedback => feedback with { Confirmation = confirmation });
    }

    /// <summary>The resident is not satisfied: the next cycle begins.</summary>
    /// <returns>The cycle that is over.</returns>
    internal int RejectAnswer(string reason, string by, DateTimeOffset now)
    {
        RequireToConfirm();
        var cycle = Document.Feedback!.Cycle;
        Change(feedback => feedback with
        {
            Rejections = [.. feedback.Rejections, new AnswerRejection(reason, cycle, by, now)],
        });
        return cycle;
    }

    /// <summary>It is final, with how it ended on record. Nothing that was not answered is closed.</summary>
    /// <param name="by">By whose act.</param>
    /// <param name="now">When.</param>
    internal FeedbackClosing CloseFeedback(string by, DateTimeOffset now)
    {
        RequireOpen();
        var reason = Document.Feedback?.ReasonToClose(AnswerChannels.IsReachable(Document.Report));
        RequireThat(reason is not null, RepairErrors.FeedbackNotAnswered, "The resident has not been answered.");
        var closing = new FeedbackClosing(reason!, by, now);
        Change(feedback => feedback with { Closing = closing });
        Document = Document with { Status = RepairStatus.Closed, ClosedAt = now };
        return closing;
    }

    private void Change(Func<Feedback, Feedback> change) =>
        Document = Document with { Feedback = change(Document.Feedback!) };

    private void RequireUnassessed()
    {
        Require(RepairStatus.InProgress);
        RequireThat(Document.Feedback is null, RepairErrors.FeedbackAssessedAlready, "It is assessed already.");
    }

    private void RequireToConfirm()
    {
        RequireOpen();
        RequireThat(
            Document.Feedback is { IsToConfirm: true }, RepairErrors.FeedbackNotAnswered,
            "There is no answer that the resident could confirm.");
    }
}
