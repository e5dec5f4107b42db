namespace RepairWorkflows.Repairs;

/// <content>Residents' feedback.</content>
public static partial class RepairErrors
{
    /// <summary>The feedback is assessed, or passed on as a complaint, already.</summary>
    public const string FeedbackAssessedAlready = "feedback.assessed-already";

    /// <summary>The feedback is not assessed, or goes on as a complaint.</summary>
    public const string FeedbackNotAssessed = "feedback.not-assessed";

    /// <summary>There is a solution that the resident has not rejected.</summary>
    public const string FeedbackSolvedAlready = "feedback.solved-already";

    /// <summary>There is nothing to answer, or it is answered.</summary>
    public const string FeedbackNothingToAnswer = "feedback.nothing-to-answer";

    /// <summary>The way of the answer does not lead to the resident: no number, or no unit.</summary>
    public const string FeedbackOutOfReach = "feedback.out-of-reach";

    /// <summary>The resident can be reached: the notice board is no answer.</summary>
    public const string FeedbackAnsweredInPerson = "feedback.answered-in-person";

    /// <summary>The resident has not been answered in person.</summary>
    public const string FeedbackNotAnswered = "feedback.not-answered";
}
